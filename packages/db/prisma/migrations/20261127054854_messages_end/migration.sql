-- AlterTable
ALTER TABLE "notifications"."messages" ADD COLUMN     "not_after" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3);
