import { type JobName, jobs, type QueueName } from '@lomash/api/worker'

const MEASURED_FOR_MS = 1_000

export type QueueRoom = {
  /** The jobs whose queues can take more. */
  openJobs(): Promise<JobName[]>
  /** Says that jobs were handed out. */
  taken(handedOut: readonly { job: string }[]): void
}

/**
 * How much more each queue shall hold: a backlog waits in PostgreSQL, not in the memory of Redis, whether workers are slow,
 * or none serves the queue. With several relays it is as many batches more.
 */
export function createQueueRoom(
  measure: () => Promise<Map<QueueName, number>>,
  maxWaiting: number,
  clock: () => number = Date.now,
): QueueRoom {
  let waiting = new Map<QueueName, number>()
  let measuredAt = Number.NEGATIVE_INFINITY
  const names = Object.keys(jobs) as JobName[]
  const isOpen = (job: JobName) => (waiting.get(jobs[job].queue) ?? 0) < maxWaiting

  return {
    async openJobs() {
      if (clock() - measuredAt >= MEASURED_FOR_MS || !names.every(isOpen)) {
        waiting = await measure()
        measuredAt = clock()
      }
      return names.filter(isOpen)
    },
    taken(handedOut) {
      for (const { job } of handedOut) {
        const queue = jobs[job as JobName].queue
        waiting.set(queue, (waiting.get(queue) ?? 0) + 1)
      }
    },
  }
}
