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
    WITH buried AS (
      UPDATE platform.outbox
      SET state = 'DEAD', starts = 0, finished_at = now(), last_error = ${error},
        attempts = coalesce(${attempt ?? null}::int, attempts)
      WHERE id = ${id}::uuid AND state IN ('PENDING', 'RELAYED') RETURNING id, job)
    INSERT INTO platform.failed_runs (job_id, job, attempt, error, is_given_up)
    SELECT id, job, ${attempt ?? null}::int, ${error}, true FROM buried`
}
