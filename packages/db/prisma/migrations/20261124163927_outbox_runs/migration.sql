-- AlterTable
ALTER TABLE "platform"."outbox" ADD COLUMN     "running_until" TIMESTAMPTZ(3);
