import type { StaffContext } from '../../context.ts'
import { changeAsStaff } from '../audit/change-as-staff.ts'
import { discardWaitingJob } from '../outbox/discard-waiting-job.ts'
import { getJob } from './get-job.ts'
import type { DiscardJobInput, JobDetail } from './job-console.schema.ts'
import { refusal } from './job-refusals.ts'
import { lockJob, targetOf, told } from './lock-job.ts'

/**
 * Gives a job up that nobody runs.
 *
 * @throws DomainError JOB_NOT_FOUND, JOB_RUNNING, JOB_NOT_DISCARDABLE
 */
export async function discardJob(
  context: StaffContext,
  { jobId, reason }: DiscardJobInput,
): Promise<JobDetail> {
  await changeAsStaff(context, async (tx) => {
    const job = await lockJob(tx, jobId, 'discard')
    if (!(await discardWaitingJob(tx, jobId, reason))) throw refusal('discard', 'RUNNING')
    const after = { state: 'DISCARDED', attempts: job.attempts }
    return { result: null, audit: [{ target: targetOf(job), before: told(job), after, reason }] }
  })
  return getJob(context, { jobId })
}
