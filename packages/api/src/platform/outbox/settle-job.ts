import type { Transaction } from '@lomash/db'

/**
 * Marks a job as done, in the transaction that writes its effect down: after it, no run of the job has anything to do.
 *
 * @returns whether this did it; false when it was done or given up already
 */
export async function settleJob(tx: Transaction, id: string): Promise<boolean> {
  const settled = await tx.$executeRaw`
    UPDATE platform.outbox SET state = 'DONE', finished_at = now()
    WHERE id = ${id}::uuid AND state IN ('PENDING', 'RELAYED')`
  return settled > 0
}
