import type { Services } from '../services.ts'

const KEPT_MONTHS = 13
const BATCH = 1_000

/**
 * Deletes messages, with the log of their attempts, that are older than 13 months: a year's reminder can still be looked up when the
 * next one goes out. Opt-outs and suppressions stay, or people who had enough would be written to again. In batches, so that no
 * lock is held for long; cut off in the middle, it goes on there the next time.
 */
export async function trimNotifications(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  signal: AbortSignal,
): Promise<void> {
  const before = new Date(clock())
  before.setUTCMonth(before.getUTCMonth() - KEPT_MONTHS)
  let deleted = BATCH
  while (deleted === BATCH && !signal.aborted) {
    deleted = await database.primary.$executeRaw`
      DELETE FROM notifications.messages WHERE id IN (
        SELECT id FROM notifications.messages WHERE created_at < ${before} ORDER BY created_at LIMIT ${BATCH})`
  }
}
