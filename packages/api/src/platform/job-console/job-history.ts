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
  const place = (at: Prisma.Sql) =>
    Prisma.sql`floor(extract(epoch FROM ${at} - ${from}::timestamptz) / ${stepSeconds}::int)::int`
  const ofQueue = queue ? Prisma.sql`AND job = ANY(${jobsOf(queue)})` : Prisma.empty
  const [counted, depths] = await Promise.all([
    primary.$queryRaw<(Counts & { place: number })[]>`
      SELECT place, sum(done)::int AS done, sum(failed)::int AS failed, sum(given_up)::int AS "givenUp" FROM (
        SELECT ${place(Prisma.sql`finished_at`)} AS place, count(*) AS done, 0 AS failed, 0 AS given_up
        FROM platform.outbox
        WHERE state = 'DONE' AND finished_at >= ${from} AND finished_at < ${to} ${ofQueue} GROUP BY 1
        UNION ALL
        SELECT ${place(Prisma.sql`at`)}, 0, count(attempt), count(*) FILTER (WHERE is_given_up)
        FROM platform.failed_runs WHERE at >= ${from} AND at < ${to} ${ofQueue} GROUP BY 1) counted
      GROUP BY place`,
    primary.$queryRaw<{ place: number; depth: number }[]>`
      SELECT ${place(Prisma.sql`minute`)} AS place, max(depth)::int AS depth FROM (
        SELECT minute, (SELECT coalesce(sum(value::int), 0) FROM jsonb_each_text(depths)
          WHERE ${queue ?? null}::text IS NULL OR key = ${queue ?? null}) AS depth
        FROM platform.queue_depths WHERE minute >= ${from} AND minute < ${to}) measured
      GROUP BY 1`,
  ])
  const byPlace = new Map(counted.map(({ place: at, ...counts }) => [at, counts]))
  const depthAt = new Map(depths.map(({ place: at, depth }) => [at, depth]))
  const none: Counts = { done: 0, failed: 0, givenUp: 0 }
  return {
    stepSeconds,
    buckets: Array.from({ length: buckets.count }, (_, at) => ({
      start: bucketStart(buckets, at).toISOString(),
      ...(byPlace.get(at) ?? none),
      depth: depthAt.get(at) ?? null,
    })),
  }
}
