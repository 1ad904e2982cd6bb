import type { Transaction } from '@lomash/db'
import { jobNotFound, refusal } from './job-refusals.ts'
import { type JobRow, jobColumns } from './job-row.ts'
import { type JobAction, mayBe, shownState } from './job-state.ts'

export type LockedJob = JobRow & { payload: Record<string, unknown> }

/**
 * A job with which that may be done, held until the transaction ends: neither a colleague nor a worker changes it meanwhile.
 *
 * @throws DomainError JOB_NOT_FOUND, JOB_RUNNING, JOB_NOT_RETRYABLE, JOB_NOT_REPLAYABLE, JOB_NOT_DISCARDABLE
 */
export async function lockJob(tx: Transaction, jobId: string, action: JobAction): Promise<LockedJob> {
  const [row] = await tx.$queryRaw<LockedJob[]>`
    SELECT ${jobColumns}, payload FROM platform.outbox WHERE id = ${jobId}::uuid FOR UPDATE`
  if (!row) throw jobNotFound()
  const state = shownState(row)
  if (!mayBe(action, state)) throw refusal(action, state)
  return row
}

/** What the audit log calls it, and keeps of it. */
export const targetOf = ({ id, job }: Pick<JobRow, 'id' | 'job'>) => ({ type: 'job', id, label: job })
export const told = (row: JobRow) => ({ state: shownState(row), attempts: row.attempts })
