import type { Services } from '../../services.ts'

/**
 * Dead letters of what no worker can run. Only after some time: during a deployment a process that is newer may enqueue what
 * this worker does not know yet.
 *
 * @returns how many
 */
export async function buryUnknownJobs(
  { database }: Pick<Services, 'database'>,
  { knownJobs, afterMs }: { knownJobs: readonly string[]; afterMs: number },
): Promise<number> {
  return database.primary.$executeRaw`
    WITH buried AS (
      UPDATE platform.outbox
      SET state = 'DEAD', finished_at = now(), last_error = 'There is no job of this name'
      WHERE state = 'PENDING' AND run_at <= now() - ${afterMs}::float8 * interval '1 ms'
        AND job <> ALL(${knownJobs}) RETURNING id, job, last_error)
    INSERT INTO platform.failed_runs (job_id, job, error, is_given_up)
    SELECT id, job, last_error, true FROM buried`
}
