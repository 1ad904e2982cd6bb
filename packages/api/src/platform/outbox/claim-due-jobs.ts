import type { Services } from '../../services.ts'

export type ClaimedJob = { id: string; job: string }

/**
 * Takes jobs that are due, oldest first, to hand them to their queues. One statement: several workers claim side by side and
 * no job goes to two of them. Whoever cannot hand out what it claimed says so with `returnJobs`; were it to die before, the
 * sweep finds them.
 */
export async function claimDueJobs(
  { database }: Pick<Services, 'database'>,
  { jobs, limit }: { jobs: readonly string[]; limit: number },
): Promise<ClaimedJob[]> {
  return database.primary.$queryRaw<ClaimedJob[]>`
    WITH due AS MATERIALIZED (
      SELECT id FROM platform.outbox
      WHERE state = 'PENDING' AND run_at <= now() AND job = ANY(${jobs})
      ORDER BY run_at, id LIMIT ${limit} FOR UPDATE SKIP LOCKED
    )
    UPDATE platform.outbox SET state = 'RELAYED', relayed_at = now()
    FROM due WHERE outbox.id = due.id RETURNING outbox.id, outbox.job`
}
