-- AlterTable
ALTER TABLE "appointments"."waitlist_offers" ADD COLUMN     "moved_booking_id" UUID;
