import { Prisma, type Transaction } from '@lomash/db'

/**
 * The statement that marks a job as done, to be one of a statement's `WITH`: after what that statement does, no run of the job has
 * anything to do.
 */
export function settlingJob(id: string): Prisma.Sql {
  return Prisma.sql`
    UPDATE platform.outbox SET state = 'DONE', finished_at = now()
    WHERE id = ${id}::uuid AND state IN ('PENDING', 'RELAYED')`
}

/**
 * Marks a job as done, in the transaction that writes its effect down.
 *
 * @returns whether this did it; false when it was done or given up already
 */
export async function settleJob(tx: Transaction, id: string): Promise<boolean> {
  return (await tx.$executeRaw(settlingJob(id))) > 0
}
