import type { Transaction } from '@lomash/db'

/**
 * Marks a job as done, in the transaction that writes its effect down: after that, no run of the job has anything to do.
 *
 * @returns whether this did it; false when it was done or given up already
 */
export async function settleJob(tx: Transaction, id: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<
    { isSettled: boolean }[]
  >`SELECT platform.settle_job(${id}::uuid) AS "isSettled"`
  return row?.isSettled === true
}
