import type { Services } from '../../services.ts'

/** Somebody else may run the job at once. */
export async function releaseRun({ database }: Pick<Services, 'database'>, id: string): Promise<void> {
  await database.primary.$executeRaw`
    UPDATE platform.outbox SET starts = 0, running_until = NULL
    WHERE id = ${id}::uuid AND state IN ('PENDING', 'RELAYED')`
}
