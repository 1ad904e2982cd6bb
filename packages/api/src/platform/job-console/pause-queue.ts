import type { StaffContext } from '../../context.ts'
import { DomainError } from '../../errors.ts'
import { changeAsStaff } from '../audit/change-as-staff.ts'
import { noteDueJobs } from '../outbox/add-to-outbox.ts'
import type { PauseQueueInput, QueueInput, QueueOutput } from './job-console.schema.ts'

const targetOf = (queue: string) => ({ type: 'queue', id: queue, label: queue })

/**
 * From the commit on no worker begins a job of the queue, whether it is in Redis already or not; what runs ends.
 *
 * @throws DomainError QUEUE_ALREADY_PAUSED
 */
export function pauseQueue(context: StaffContext, { queue, reason }: PauseQueueInput): Promise<QueueOutput> {
  const { userId: pausedById, name: pausedByName } = context.staff
  return changeAsStaff(context, async (tx) => {
    const { count } = await tx.pausedQueue.createMany({
      data: { queue, pausedById, pausedByName, reason },
      skipDuplicates: true,
    })
    if (count === 0) throw new DomainError('QUEUE_ALREADY_PAUSED', 'Somebody has paused this queue already.')
    const change = { before: { isPaused: false }, after: { isPaused: true }, reason }
    return { result: { queue, isPaused: true }, audit: [{ target: targetOf(queue), ...change }] }
  })
}

/**
 * Its jobs are handed out at once.
 *
 * @throws DomainError QUEUE_NOT_PAUSED
 */
export function resumeQueue(context: StaffContext, { queue }: QueueInput): Promise<QueueOutput> {
  return changeAsStaff(context, async (tx) => {
    const { count } = await tx.pausedQueue.deleteMany({ where: { queue } })
    if (count === 0) throw new DomainError('QUEUE_NOT_PAUSED', 'This queue is not paused.')
    noteDueJobs(tx)
    const change = { before: { isPaused: true }, after: { isPaused: false } }
    return { result: { queue, isPaused: false }, audit: [{ target: targetOf(queue), ...change }] }
  })
}
