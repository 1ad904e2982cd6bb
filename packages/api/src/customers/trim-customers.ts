import type { Services } from '../services.ts'

const DAY_MS = 86_400_000
const UNCONFIRMED_DAYS = 30
const BATCH = 1_000

/**
 * Forgets what is not kept for longer: addresses that were signed up and never confirmed. In batches, so that no lock is held
 * for long.
 *
 * @returns how many were forgotten; when `signal` ends it early, the next run goes on
 */
export async function trimCustomers(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  signal?: AbortSignal,
): Promise<number> {
  const oldest = new Date(clock() - UNCONFIRMED_DAYS * DAY_MS)
  let forgotten = 0
  while (!signal?.aborted) {
    // Said twice: of a row that waited for its lock only the outer condition is looked at again.
    const count = await database.primary.$executeRaw`
      DELETE FROM customers.newsletter_subscriptions
      WHERE status = 'PENDING' AND requested_at < ${oldest} AND id IN (
        SELECT id FROM customers.newsletter_subscriptions
        WHERE status = 'PENDING' AND requested_at < ${oldest} ORDER BY requested_at LIMIT ${BATCH})`
    forgotten += count
    if (count < BATCH) break
  }
  return forgotten
}
