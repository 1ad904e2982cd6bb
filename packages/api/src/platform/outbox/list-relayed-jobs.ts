import type { Services } from '../../services.ts'

export type RelayedJob = { id: string; job: string; relayedAt: Date; ageMs: number }

/** Those that were handed to a queue at least `ageMs` ago and have not ended, longest first, after the one given. */
export async function listRelayedJobs(
  { database }: Pick<Services, 'database'>,
  { ageMs, after, limit }: { ageMs: number; after?: RelayedJob | undefined; limit: number },
): Promise<RelayedJob[]> {
  const { relayedAt, id } = after ?? { relayedAt: new Date(0), id: '00000000-0000-0000-0000-000000000000' }
  return database.primary.$queryRaw<RelayedJob[]>`
    SELECT id, job, relayed_at AS "relayedAt", extract(epoch FROM now() - relayed_at)::float8 * 1000 AS "ageMs"
    FROM platform.outbox
    WHERE state = 'RELAYED' AND relayed_at <= now() - ${ageMs}::float8 * interval '1 ms'
      AND (relayed_at, id) > (${relayedAt}::timestamptz, ${id}::uuid)
    ORDER BY relayed_at, id LIMIT ${limit}`
}
