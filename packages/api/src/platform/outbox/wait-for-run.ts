import type { Services } from '../../services.ts'

/**
 * Puts a job that is being run off until that must have ended: then it is done, or its worker is gone. If the run has ended
 * meanwhile, what it wrote holds.
 */
export async function waitForRun({ database }: Pick<Services, 'database'>, id: string): Promise<void> {
  await database.primary.$executeRaw`
    UPDATE platform.outbox SET state = 'PENDING', run_at = greatest(running_until, now() + interval '1 s')
    WHERE id = ${id}::uuid AND state IN ('PENDING', 'RELAYED') AND running_until > now()`
}
