import type { Transaction } from '@lomash/db'

/**
 * Gives up a job that nobody runs, be it in its queue already: whoever takes it there finds that it is over.
 *
 * @returns whether it did
 */
export async function discardWaitingJob(tx: Transaction, id: string, reason: string): Promise<boolean> {
  const count = await tx.$executeRaw`
    UPDATE platform.outbox SET state = 'DISCARDED', starts = 0, finished_at = now(), discard_reason = ${reason}
    WHERE id = ${id}::uuid AND (state = 'DEAD'
      OR (state IN ('PENDING', 'RELAYED') AND coalesce(running_until, '-infinity') <= now()))`
  return count > 0
}
