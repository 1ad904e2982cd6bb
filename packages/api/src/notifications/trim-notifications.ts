import type { Services } from '../services.ts'

const KEPT_MONTHS = 13
const BATCH = 1_000

/**
 * Deletes messages, with the log of their attempts, that are older than 13 months: a year's reminder can still be looked up when the
 * next one goes out. Opt-outs and suppressions stay, or people who had enough would be written to again.
 *
 * @returns how many; when `signal` ends it early, the next run goes on
 */
export async function trimNotifications(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  signal?: AbortSignal,
): Promise<number> {
  const before = new Date(clock())
  before.setUTCMonth(before.getUTCMonth() - KEPT_MONTHS)
  let total = 0
  while (!signal?.aborted) {
    const deleted = await database.primary.$executeRaw`
      DELETE FROM notifications.messages WHERE id IN (
        SELECT id FROM notifications.messages WHERE created_at < ${before} ORDER BY created_at LIMIT ${BATCH})`
    total += deleted
    if (deleted < BATCH) break
  }
  return total
}
