import type { StaffContext } from '../../context.ts'
import { changeAsStaff } from '../audit/change-as-staff.ts'
import { makeJobsDue } from '../outbox/make-jobs-due.ts'
import { getJob } from './get-job.ts'
import type { JobDetail, JobIdInput } from './job-console.schema.ts'
import { refusal } from './job-refusals.ts'
import { shownState } from './job-state.ts'
import { lockJob, targetOf, told } from './lock-job.ts'

/**
 * Has a job run now that was given up or waits for its next try.
 *
 * @throws DomainError JOB_NOT_FOUND, JOB_RUNNING, JOB_NOT_RETRYABLE
 */
export async function retryJobNow(context: StaffContext, { jobId }: JobIdInput): Promise<JobDetail> {
  await changeAsStaff(context, async (tx) => {
    const job = await lockJob(tx, jobId, 'retry')
    if ((await makeJobsDue(tx, [jobId])) === 0) throw refusal('retry', shownState(job))
    const attempts = job.state === 'PENDING' ? job.attempts : 0
    const after = { state: 'WAITING', attempts }
    return { result: null, audit: [{ target: targetOf(job), before: told(job), after }] }
  })
  return getJob(context, { jobId })
}
