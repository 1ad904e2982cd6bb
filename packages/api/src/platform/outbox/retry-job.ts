import type { Services } from '../../services.ts'

/**
 * Writes a failed run down and puts the job off until its next. Of two runs of the same attempt that both fail, one counts.
 *
 * @param attempt the run that failed, from 1
 */
export async function retryJob(
  { database }: Pick<Services, 'database'>,
  { id, attempt, error, inMs }: { id: string; attempt: number; error: string; inMs: number },
): Promise<void> {
  await database.primary.$executeRaw`
    WITH failed AS (
      UPDATE platform.outbox
      SET state = 'PENDING', attempts = ${attempt}, last_error = ${error}, starts = 0, running_until = NULL,
        run_at = now() + ${inMs}::float8 * interval '1 ms'
      WHERE id = ${id}::uuid AND state IN ('PENDING', 'RELAYED') AND attempts = ${attempt - 1} RETURNING id, job)
    INSERT INTO platform.failed_runs (job_id, job, attempt, error, is_given_up)
    SELECT id, job, ${attempt}::int, ${error}, false FROM failed`
}
