import type { Services } from '../../services.ts'

/**
 * Gives a job up: a dead letter, kept with its payload and the reason.
 *
 * @param attempt the run that failed, from 1; that of a job that cannot even be run is not counted
 */
export async function buryJob(
  { database }: Pick<Services, 'database'>,
  { id, attempt, error }: { id: string; attempt?: number; error: string },
): Promise<void> {
  await database.primary.$executeRaw`
    UPDATE platform.outbox
    SET state = 'DEAD', starts = 0, finished_at = now(), last_error = ${error},
      attempts = coalesce(${attempt ?? null}::int, attempts)
    WHERE id = ${id}::uuid AND state IN ('PENDING', 'RELAYED')`
}
