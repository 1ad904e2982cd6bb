import { queueOf } from '../../jobs/catalogue.ts'
import type { Services } from '../../services.ts'

export type ClaimedJob = { id: string; job: string }

/**
 * Takes jobs that are due, oldest first, to hand them to their queues. One statement: several workers claim side by side and
 * no job goes to two of them. Each job is looked for by itself: the backlog of one that is not asked for is in nobody's way. Those of
 * paused queues stay. Whoever cannot hand out what it claimed says so with `returnJobs`; were it to die before, the sweep finds them.
 */
export async function claimDueJobs(
  { database }: Pick<Services, 'database'>,
  { jobs, limit }: { jobs: readonly string[]; limit: number },
): Promise<ClaimedJob[]> {
  const queues = jobs.map((job) => queueOf(job) ?? '')
  return database.primary.$queryRaw<ClaimedJob[]>`
    WITH due AS MATERIALIZED (
      SELECT d.id FROM unnest(${jobs}::text[], ${queues}::text[]) AS wanted (job, queue) CROSS JOIN LATERAL (
        SELECT id, run_at FROM platform.outbox
        WHERE state = 'PENDING' AND outbox.job = wanted.job AND run_at <= now()
        ORDER BY run_at, id LIMIT ${limit} FOR UPDATE SKIP LOCKED) d
      WHERE NOT EXISTS (SELECT FROM platform.paused_queues WHERE paused_queues.queue = wanted.queue)
      ORDER BY d.run_at, d.id LIMIT ${limit}
    )
    UPDATE platform.outbox SET state = 'RELAYED', relayed_at = now()
    FROM due WHERE outbox.id = due.id RETURNING outbox.id, outbox.job`
}
