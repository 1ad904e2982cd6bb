import type { Prisma, Transaction } from '@lomash/db'
import type { StaffContext } from '../../context.ts'
import { DomainError } from '../../errors.ts'
import { isJobName, type JobName, jobs } from '../../jobs/catalogue.ts'
import { copyMessage } from '../../notifications/index.ts'
import { changeAsStaff } from '../audit/change-as-staff.ts'
import { addToOutbox } from '../outbox/add-to-outbox.ts'
import type { ReplayJobInput, ReplayJobOutput } from './job-console.schema.ts'
import { type LockedJob, lockJob, targetOf } from './lock-job.ts'

const notReplayable = (message: string) => new DomainError('JOB_NOT_REPLAYABLE', message)

/**
 * Does a job that is done once more, as a job of its own.
 *
 * @throws DomainError JOB_NOT_FOUND, JOB_RUNNING; JOB_NOT_REPLAYABLE also when there are more replays than were seen, or what the
 *   job is about is no longer kept or no longer true
 */
export function replayJob(
  context: StaffContext,
  { jobId, replaysSeen, reason }: ReplayJobInput,
): Promise<ReplayJobOutput> {
  return changeAsStaff(context, async (tx) => {
    const job = await lockJob(tx, jobId, 'replay')
    if (!isJobName(job.job)) throw notReplayable('Jobs of this kind are no longer known.')
    const replay = {
      job: job.job,
      payload: await payloadAnew(tx, job.job, job, context.services.clock()),
      replayOf: jobId,
      dedupeKey: `replay:${jobId}:${replaysSeen + 1}`,
    }
    const replayId = await addToOutbox(tx, replay)
    if (!replayId) throw notReplayable('Somebody else has replayed this job since you looked at it.')
    const audit = { before: null, after: { replayOf: jobId }, reason }
    return {
      result: { jobId: replayId },
      audit: [
        {
          target: targetOf(job),
          before: { replays: replaysSeen },
          after: { replays: replaysSeen + 1 },
          reason,
        },
        { target: targetOf({ ...job, id: replayId }), ...audit },
      ],
    }
  })
}

const NOT_COPIED = {
  GONE: 'The message is no longer kept, so it cannot be sent again.',
  WITHDRAWN: 'What the message says is not true any more, so it is not sent again.',
  TOO_LATE: 'It is too late to send this message.',
} as const

/** With which its handler does it again. */
async function payloadAnew(
  tx: Transaction,
  name: JobName,
  { payload }: LockedJob,
  now: number,
): Promise<Prisma.InputJsonObject> {
  if (jobs[name].replay === 'SAME_PAYLOAD') return payload as Prisma.InputJsonObject
  const copy = await copyMessage(tx, String(payload.messageId), now)
  if (typeof copy === 'string') throw notReplayable(NOT_COPIED[copy])
  return { ...payload, messageId: copy.id } as Prisma.InputJsonObject
}
