import type { Services } from '../../services.ts'

/** Puts a job off without counting a run. */
export async function deferJob(
  { database }: Pick<Services, 'database'>,
  { id, until }: { id: string; until: Date },
): Promise<void> {
  await database.primary.$executeRaw`
    UPDATE platform.outbox SET state = 'PENDING', run_at = ${until}, starts = 0, running_until = NULL
    WHERE id = ${id}::uuid AND state IN ('PENDING', 'RELAYED')`
}
