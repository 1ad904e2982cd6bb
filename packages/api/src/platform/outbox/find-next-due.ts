import type { Services } from '../../services.ts'

/** Milliseconds until the next job that is set for later is due, by the database's clock; null when none is. */
export async function findNextDue({ database }: Pick<Services, 'database'>): Promise<number | null> {
  const rows = await database.primary.$queryRaw<{ inMs: number | null }[]>`
    SELECT ceil(extract(epoch FROM min(run_at) - now()) * 1000)::float8 AS "inMs"
    FROM platform.outbox WHERE state = 'PENDING' AND run_at > now()`
  return rows[0]?.inMs ?? null
}
