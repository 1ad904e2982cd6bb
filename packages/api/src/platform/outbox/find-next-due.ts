import type { Services } from '../../services.ts'

/** Milliseconds until the next of these jobs that is set for later is due, by the database's clock; null when none is. */
export async function findNextDue(
  { database }: Pick<Services, 'database'>,
  jobs: readonly string[],
): Promise<number | null> {
  const rows = await database.primary.$queryRaw<{ inMs: number | null }[]>`
    SELECT ceil(extract(epoch FROM min(next.run_at) - now()) * 1000)::float8 AS "inMs"
    FROM unnest(${jobs}::text[]) AS wanted (job) CROSS JOIN LATERAL (
      SELECT run_at FROM platform.outbox WHERE state = 'PENDING' AND outbox.job = wanted.job AND run_at > now()
      ORDER BY run_at LIMIT 1) next`
  return rows[0]?.inMs ?? null
}
