import { type ClaimedJob, isJobName, jobs, type QueueName, queueNames } from '@lomash/api/worker'
import { Queue, type QueueOptions } from 'bullmq'
import type { Redis } from 'ioredis'

export type JobQueues = {
  /** Hands jobs to their queues; one that is there already stays as it is. Returns those whose queue did not take them. */
  add(claimed: readonly ClaimedJob[]): Promise<{ id: string; error: unknown }[]>
  /** Of these jobs, those that their queue does not know. */
  missing<Job extends ClaimedJob>(relayed: readonly Job[]): Promise<Job[]>
  /** How many jobs each queue has that nobody has taken yet. */
  waiting(): Promise<Map<QueueName, number>>
  close(): Promise<void>
}

/**
 * The queues as BullMQ keeps them. What is kept there is only an order of ids: a job that has ended is forgotten at once, and
 * a run that could not even say what came of it is repeated for as long as it takes.
 */
export function openJobQueues(connection: Redis): JobQueues {
  const byName = new Map(queueNames.map((name) => [name, openQueue(name, connection)]))
  const queueOf = (job: string) => (isJobName(job) ? byName.get(jobs[job].queue) : undefined)

  return {
    async add(claimed) {
      const groups = Map.groupBy(claimed, ({ job }) => queueOf(job))
      const failures = await Promise.all(
        [...groups].map(async ([queue, group]) => {
          try {
            await queue?.addBulk(group.map(toBullJob))
            return []
          } catch (error) {
            return group.map(({ id }) => ({ id, error }))
          }
        }),
      )
      return failures.flat()
    },
    async missing(relayed) {
      const known = relayed.filter(({ job }) => isJobName(job))
      const pipeline = connection.pipeline()
      for (const { id, job } of known) pipeline.exists(queueOf(job)?.toKey(id) ?? '')
      const answers = (await pipeline.exec()) ?? []
      const failure = answers.find(([error]) => error)
      if (failure) throw failure[0]
      return known.filter((_, index) => answers[index]?.[1] === 0)
    },
    async waiting() {
      const counts = await Promise.all(
        [...byName].map(async ([name, queue]) => {
          const { wait = 0, prioritized = 0 } = await queue.getJobCounts('wait', 'prioritized')
          return [name, wait + prioritized] as const
        }),
      )
      return new Map(counts)
    },
    async close() {
      await Promise.all([...byName.values()].map((queue) => queue.close().catch(() => {})))
    },
  }
}

/** Without end: what a run's failure means is decided by `runJob`, and written in the outbox. */
const UNTIL_DONE = {
  attempts: 1_000_000_000,
  backoff: { type: 'fixed', delay: 2_000 },
  removeOnComplete: true,
  removeOnFail: true,
  stackTraceLimit: 0,
  keepLogs: 0,
} as const

export function openQueue(name: string, connection: Redis, settings: QueueOptions['settings'] = {}): Queue {
  const queue = new Queue(name, {
    connection,
    settings,
    defaultJobOptions: UNTIL_DONE,
    // Nobody reads the events of queues.
    streams: { events: { maxLen: 100 } },
  })
  // What fails is told to whoever asked.
  queue.on('error', () => {})
  return queue
}

function toBullJob({ id, job }: ClaimedJob) {
  return { name: job, data: {}, opts: { jobId: id, priority: isJobName(job) ? jobs[job].priority : 0 } }
}
