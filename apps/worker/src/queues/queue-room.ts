import { type JobName, jobs, type QueueName } from '@lomash/api/worker'

const MEASURED_FOR_MS = 1_000

export type QueueRoom = {
  /** The jobs whose queues can take more. */
  openJobs(): Promise<JobName[]>
  /** Says that jobs were handed out. */
  fill(handedOut: readonly { job: string }[]): Promise<void>
}

/**
 * How much more each queue shall hold: a backlog waits in PostgreSQL, not in the memory of Redis, whether workers are slow,
 * or none serves the queue. With several relays it is as many batches more. Nothing is measured before the first job of a
 * quiet time is handed out: it would wait for that.
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

  async function measureNow(): Promise<void> {
    waiting = await measure()
    measuredAt = clock()
  }

  return {
    async openJobs() {
      if (!names.every(isOpen)) await measureNow()
      return names.filter(isOpen)
    },
    async fill(handedOut) {
      for (const { job } of handedOut) {
        const queue = jobs[job as JobName].queue
        waiting.set(queue, (waiting.get(queue) ?? 0) + 1)
      }
      if (clock() - measuredAt >= MEASURED_FOR_MS) await measureNow()
    },
  }
}
