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
    UPDATE platform.outbox
    SET state = 'DEAD', finished_at = now(), last_error = 'There is no job of this name'
    WHERE state = 'PENDING' AND run_at <= now() - ${afterMs}::float8 * interval '1 ms'
      AND job <> ALL(${knownJobs})`
}
