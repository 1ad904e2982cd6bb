import type { Services } from '../services.ts'

const KEPT_MS = 2 * 86_400_000
const BATCH = 1_000

/** Forgets what was answered under which key: nobody sends a call again after two days. */
export async function trimIdempotencyKeys(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  signal: AbortSignal,
): Promise<void> {
  const oldest = new Date(clock() - KEPT_MS)
  let forgotten = BATCH
  while (forgotten === BATCH && !signal.aborted)
    forgotten = await database.primary.$executeRaw`
      DELETE FROM platform.idempotency_keys WHERE created_at < ${oldest} AND (scope, key) IN (
        SELECT scope, key FROM platform.idempotency_keys WHERE created_at < ${oldest} LIMIT ${BATCH})`
}
