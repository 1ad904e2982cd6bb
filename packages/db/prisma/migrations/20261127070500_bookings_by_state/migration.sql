-- CreateIndex
CREATE INDEX "bookings_state_starts_at_id_idx" ON "appointments"."bookings"("state", "starts_at", "id");
