-- Every move of a booking asks whether its old time is kept for the waitlist and nobody told. Hardly an offer has it.
CREATE INDEX CONCURRENTLY "waitlist_offers_moved_booking_idx" ON "appointments"."waitlist_offers" ("moved_booking_id") WHERE "moved_booking_id" IS NOT NULL;
