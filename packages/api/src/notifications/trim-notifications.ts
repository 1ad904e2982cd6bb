import type { Services } from '../services.ts'

const KEPT_MONTHS = 13
const BATCH = 1_000

/**
 * Deletes messages, with the log of their attempts, that ended more than 13 months ago: a year's reminder can still be looked
 * up when the next one goes out. What never ended (set for later, or its job was given up) stays as long again. Opt-outs and
 * suppressions stay, or people who had enough would be written to again. In batches, so that no lock is held for long; cut
 * off in the middle, it goes on there the next time.
 */
export async function trimNotifications(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  signal: AbortSignal,
): Promise<void> {
  const before = new Date(clock())
  before.setUTCMonth(before.getUTCMonth() - KEPT_MONTHS)
  const createdBefore = new Date(before)
  createdBefore.setUTCMonth(createdBefore.getUTCMonth() - KEPT_MONTHS)
  let deleted = BATCH
  while (deleted === BATCH && !signal.aborted) {
    deleted = await database.primary.$executeRaw`
      DELETE FROM notifications.messages WHERE id IN (
        SELECT id FROM notifications.messages
        WHERE finished_at < ${before} OR created_at < ${createdBefore} LIMIT ${BATCH})`
  }
}
