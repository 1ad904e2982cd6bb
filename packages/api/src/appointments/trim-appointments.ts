import type { Services } from '../services.ts'

const DAY_MS = 86_400_000
const NEVER_BOOKED_DAYS = 2
const BATCH = 1_000

/**
 * Forgets holds and blocks that came to nothing, and who waited for days that are over. What was kept for the waitlist stays until
 * its time has come: it says who was offered that time already. In batches, so that no lock is held for
 * long; cut off in the middle, it goes on there the next time.
 */
export async function trimAppointments(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  signal: AbortSignal,
): Promise<void> {
  const oldest = new Date(clock() - NEVER_BOOKED_DAYS * DAY_MS)
  let forgotten = BATCH
  while (forgotten === BATCH && !signal.aborted)
    forgotten = await database.primary.$executeRaw`
      DELETE FROM appointments.bookings WHERE state IN ('HELD', 'RELEASED') AND created_at < ${oldest} AND id IN (
        SELECT id FROM appointments.bookings WHERE state IN ('HELD', 'RELEASED') AND created_at < ${oldest}
          AND (expires_at IS NULL OR expires_at < ${oldest})
          AND NOT (starts_at > ${oldest} AND EXISTS (
            SELECT FROM appointments.waitlist_offers o WHERE o.booking_id = bookings.id))
        ORDER BY created_at LIMIT ${BATCH})`
  forgotten = BATCH
  while (forgotten === BATCH && !signal.aborted)
    forgotten = await database.primary.$executeRaw`
      DELETE FROM appointments.waitlist_entries WHERE id IN (
        SELECT id FROM appointments.waitlist_entries WHERE to_date < ${oldest}::date ORDER BY id LIMIT ${BATCH})`
}
