import type { Services } from '../../services.ts'

/**
 * Jobs that were claimed and are not in their queue are due again.
 *
 * @param relayedUntil jobs that were claimed once more since then are left alone
 * @returns how many
 */
export async function returnJobs(
  { database }: Pick<Services, 'database'>,
  ids: readonly string[],
  relayedUntil?: Date,
): Promise<number> {
  return database.primary.$executeRaw`
    UPDATE platform.outbox SET state = 'PENDING'
    WHERE id = ANY(${ids}::uuid[]) AND state = 'RELAYED'
      AND relayed_at <= coalesce(${relayedUntil ?? null}::timestamptz, 'infinity')`
}
