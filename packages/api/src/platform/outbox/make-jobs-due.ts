import type { Transaction } from '@lomash/db'
import { noteDueJobs } from './add-to-outbox.ts'

/**
 * Jobs that were given up, or wait for their next try, are due now. One that was given up has all its tries again.
 *
 * @returns how many; the others are not like that any more
 */
export async function makeJobsDue(tx: Transaction, ids: readonly string[]): Promise<number> {
  const count = await tx.$executeRaw`
    UPDATE platform.outbox
    SET state = 'PENDING', run_at = now(), finished_at = NULL, discard_reason = NULL, starts = 0, running_until = NULL,
      attempts = CASE WHEN state = 'PENDING' THEN attempts ELSE 0 END
    WHERE id = ANY(${ids}::uuid[]) AND (state IN ('DEAD', 'DISCARDED')
      OR (state = 'PENDING' AND coalesce(running_until, '-infinity') <= now()))`
  if (count > 0) noteDueJobs(tx)
  return count
}
