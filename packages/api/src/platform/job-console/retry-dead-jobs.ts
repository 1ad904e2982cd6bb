import type { StaffContext } from '../../context.ts'
import { DomainError } from '../../errors.ts'
import { jobsOf } from '../../jobs/catalogue.ts'
import type { AuditedChange } from '../audit/append-entries.ts'
import { changeAsStaff } from '../audit/change-as-staff.ts'
import { makeJobsDue } from '../outbox/make-jobs-due.ts'
import type { RetryDeadJobsInput, RetryDeadJobsOutput } from './job-console.schema.ts'
import { targetOf } from './lock-job.ts'

/** Each has its entry in the audit log, which nobody else can write to meanwhile. */
const MOST_AT_ONCE = 500

/**
 * Has the dead jobs of a queue run now, those that died first before the others; so many at once at most.
 *
 * @throws DomainError JOB_NOT_RETRYABLE when there is none
 */
export function retryDeadJobs(
  context: StaffContext,
  { queue, job }: RetryDeadJobsInput,
): Promise<RetryDeadJobsOutput> {
  const names: string[] = jobsOf(queue, job)
  return changeAsStaff(context, async (tx) => {
    const dead = await tx.$queryRaw<{ id: string; job: string; attempts: number }[]>`
      SELECT id, job, attempts FROM platform.outbox WHERE state = 'DEAD' AND job = ANY(${names})
      ORDER BY finished_at, id LIMIT ${MOST_AT_ONCE} FOR UPDATE SKIP LOCKED`
    const retried = await makeJobsDue(
      tx,
      dead.map(({ id }) => id),
    )
    const left = await tx.outboxJob.count({ where: { state: 'DEAD', job: { in: names } } })
    const [first, ...others] = dead.map(
      (each): AuditedChange => ({
        target: targetOf(each),
        before: { state: 'DEAD', attempts: each.attempts },
        after: { state: 'WAITING', attempts: 0 },
      }),
    )
    if (!first) throw new DomainError('JOB_NOT_RETRYABLE', 'No job of this queue is dead.')
    return { result: { retried, left }, audit: [first, ...others] }
  })
}
