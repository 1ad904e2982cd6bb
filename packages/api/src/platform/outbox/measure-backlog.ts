import type { Services } from '../../services.ts'

export type Backlog = { job: string; count: number; oldestSeconds: number }

/** What is due and not done, by job: waiting, in a queue or running. */
export async function measureBacklog({ database }: Pick<Services, 'database'>): Promise<Backlog[]> {
  return database.primary.$queryRaw<Backlog[]>`
    SELECT job, count(*)::int AS count,
      greatest(extract(epoch FROM now() - min(run_at)), 0)::float8 AS "oldestSeconds"
    FROM platform.outbox WHERE state = 'RELAYED' OR (state = 'PENDING' AND run_at <= now()) GROUP BY job`
}
