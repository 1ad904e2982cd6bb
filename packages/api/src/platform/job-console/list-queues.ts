import type { Context } from '../../context.ts'
import { jobsOf, queueOf } from '../../jobs/catalogue.ts'
import { queueNames } from '../../jobs/queues.ts'
import type { ListQueuesOutput } from './job-console.schema.ts'

const RATE_MINUTES = 5

type JobCounts = {
  job: string
  waiting: number
  scheduled: number
  running: number
  dead: number
  doneLastHour: number
  doneLately: number
  oldestDueSeconds: number | null
}

/** Every queue there is, and how it stands. */
export async function listQueues({ services }: Pick<Context, 'services'>): Promise<ListQueuesOutput> {
  const { primary } = services.database
  const [counted, paused] = await Promise.all([
    countJobs(services),
    primary.pausedQueue.findMany({
      select: { queue: true, pausedById: true, pausedByName: true, pausedAt: true, reason: true },
    }),
  ])
  const items = queueNames.map((queue) => {
    const own = counted.filter(({ job }) => queueOf(job) === queue)
    const sum = (of: (counts: JobCounts) => number) => own.reduce((total, counts) => total + of(counts), 0)
    const ages = own.map(({ oldestDueSeconds }) => oldestDueSeconds).filter((age) => age !== null)
    const pause = paused.find((each) => each.queue === queue)
    return {
      queue,
      jobs: jobsOf(queue),
      waiting: sum(({ waiting }) => waiting),
      scheduled: sum(({ scheduled }) => scheduled),
      running: sum(({ running }) => running),
      dead: sum(({ dead }) => dead),
      doneLastHour: sum(({ doneLastHour }) => doneLastHour),
      donePerMinute: sum(({ doneLately }) => doneLately) / RATE_MINUTES,
      oldestDueSeconds: ages.length > 0 ? Math.max(...ages) : null,
      paused: pause
        ? {
            byId: pause.pausedById,
            byName: pause.pausedByName,
            at: pause.pausedAt.toISOString(),
            reason: pause.reason,
          }
        : null,
    }
  })
  return { items }
}

/**
 * By job. Each part reads one index of the outbox: what is handed out is bounded, what is due is counted without its rows, and of
 * what is done only an hour is looked at.
 */
async function countJobs({ database }: Context['services']): Promise<JobCounts[]> {
  return database.primary.$queryRaw<JobCounts[]>`
    SELECT job, sum(waiting)::int AS waiting, sum(scheduled)::int AS scheduled, sum(running)::int AS running,
      sum(dead)::int AS dead, sum(done)::int AS "doneLastHour", sum(lately)::int AS "doneLately",
      greatest(extract(epoch FROM now() - min(due)), 0)::float8 AS "oldestDueSeconds"
    FROM (
      SELECT job, count(*) FILTER (WHERE run_at <= now()) AS waiting, count(*) FILTER (WHERE run_at > now()) AS scheduled,
        0 AS running, 0 AS dead, 0 AS done, 0 AS lately, min(run_at) FILTER (WHERE run_at <= now()) AS due
      FROM platform.outbox WHERE state = 'PENDING' GROUP BY job
      UNION ALL
      SELECT job, count(*) FILTER (WHERE running_until IS NULL OR running_until <= now()), 0,
        count(*) FILTER (WHERE running_until > now()), 0, 0, 0,
        min(run_at) FILTER (WHERE running_until IS NULL OR running_until <= now())
      FROM platform.outbox WHERE state = 'RELAYED' GROUP BY job
      UNION ALL
      SELECT job, 0, 0, 0, count(*), 0, 0, NULL FROM platform.outbox WHERE state = 'DEAD' GROUP BY job
      UNION ALL
      SELECT job, 0, 0, 0, 0, count(*),
        count(*) FILTER (WHERE finished_at > now() - ${RATE_MINUTES}::int * interval '1 minute'), NULL
      FROM platform.outbox WHERE state = 'DONE' AND finished_at > now() - interval '1 hour' GROUP BY job) counted
    GROUP BY job`
}
