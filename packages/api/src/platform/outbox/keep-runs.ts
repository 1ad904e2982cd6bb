import type { Services } from '../../services.ts'

/** Runs that take longer go on being their worker's. */
export async function keepRuns(
  { database }: Pick<Services, 'database'>,
  ids: readonly string[],
  leaseMs: number,
): Promise<void> {
  await database.primary.$executeRaw`
    UPDATE platform.outbox SET running_until = now() + ${leaseMs}::float8 * interval '1 ms'
    WHERE id = ANY(${ids}::uuid[]) AND state IN ('PENDING', 'RELAYED') AND running_until > now()`
}
