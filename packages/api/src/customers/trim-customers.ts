import type { Services } from '../services.ts'

const DAY_MS = 86_400_000
const UNCONFIRMED_DAYS = 30
const BATCH = 1_000

/**
 * Forgets what is not kept for longer: addresses that were signed up and never confirmed. In batches, so that no lock is held
 * for long; cut off in the middle, it goes on there the next time.
 */
export async function trimCustomers(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  signal: AbortSignal,
): Promise<void> {
  const oldest = new Date(clock() - UNCONFIRMED_DAYS * DAY_MS)
  let forgotten = BATCH
  while (forgotten === BATCH && !signal.aborted) {
    // Said twice: of a row that waited for its lock only the outer condition is looked at again.
    forgotten = await database.primary.$executeRaw`
      DELETE FROM customers.newsletter_subscriptions
      WHERE status = 'PENDING' AND requested_at < ${oldest} AND id IN (
        SELECT id FROM customers.newsletter_subscriptions
        WHERE status = 'PENDING' AND requested_at < ${oldest} ORDER BY requested_at LIMIT ${BATCH})`
  }
}
