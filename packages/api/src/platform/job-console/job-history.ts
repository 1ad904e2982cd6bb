import { Prisma } from '@lomash/db'
import type { Context } from '../../context.ts'
import { jobsOf } from '../../jobs/catalogue.ts'
import { bucketStart, bucketsOf } from './history-buckets.ts'
import type { JobHistoryInput, JobHistoryOutput } from './job-console.schema.ts'

type Counts = { done: number; failed: number; givenUp: number }

/** How jobs went lately, in equal steps. */
export async function jobHistory(
  { services }: Pick<Context, 'services'>,
  { queue, range }: JobHistoryInput,
): Promise<JobHistoryOutput> {
  const { primary } = services.database
  const buckets = bucketsOf(range, new Date(services.clock()))
  const { from, to, stepSeconds } = buckets
  const step = `${stepSeconds} s`
  const bucket = (at: Prisma.Sql) =>
    Prisma.sql`date_bin(${step}::interval, ${at}, ${from}::timestamptz) AS start`
  const ofQueue = queue ? Prisma.sql`AND job = ANY(${jobsOf(queue)})` : Prisma.empty
  const [counted, depths] = await Promise.all([
    primary.$queryRaw<(Counts & { start: Date })[]>`
      SELECT start, sum(done)::int AS done, sum(failed)::int AS failed, sum(given_up)::int AS "givenUp" FROM (
        SELECT ${bucket(Prisma.sql`finished_at`)}, count(*) AS done, 0 AS failed, 0 AS given_up
        FROM platform.outbox
        WHERE state = 'DONE' AND finished_at >= ${from} AND finished_at < ${to} ${ofQueue} GROUP BY 1
        UNION ALL
        SELECT ${bucket(Prisma.sql`at`)}, 0, count(attempt), count(*) FILTER (WHERE is_given_up)
        FROM platform.failed_runs WHERE at >= ${from} AND at < ${to} ${ofQueue} GROUP BY 1) counted
      GROUP BY start`,
    primary.$queryRaw<{ start: Date; depth: number }[]>`
      SELECT ${bucket(Prisma.sql`minute`)}, max(depth)::int AS depth FROM (
        SELECT minute, (SELECT coalesce(sum(value::int), 0) FROM jsonb_each_text(depths)
          WHERE ${queue ?? null}::text IS NULL OR key = ${queue ?? null}) AS depth
        FROM platform.queue_depths WHERE minute >= ${from} AND minute < ${to}) measured
      GROUP BY 1`,
  ])
  const countsAt = new Map(counted.map(({ start, ...counts }) => [start.getTime(), counts]))
  const depthAt = new Map(depths.map(({ start, depth }) => [start.getTime(), depth]))
  const none: Counts = { done: 0, failed: 0, givenUp: 0 }
  return {
    stepSeconds,
    buckets: Array.from({ length: buckets.count }, (_, place) => {
      const start = bucketStart(buckets, place)
      const depth = depthAt.get(start.getTime()) ?? null
      return { start: start.toISOString(), ...(countsAt.get(start.getTime()) ?? none), depth }
    }),
  }
}
