import type { Services } from '../../services.ts'

export type FinishedJobs = {
  state: 'DONE' | 'DEAD' | 'DISCARDED'
  days: number
  jobs: readonly string[]
  /** Those of every other name instead. */
  isInverted?: boolean
}

/**
 * Deletes some of the jobs that ended longer ago than they are kept.
 *
 * @returns how many; fewer than the limit: no more are left
 */
export async function deleteFinishedJobs(
  { database }: Pick<Services, 'database'>,
  { state, days, jobs, isInverted = false }: FinishedJobs,
  limit: number,
): Promise<number> {
  return database.primary.$executeRaw`
    DELETE FROM platform.outbox WHERE id IN (
      SELECT id FROM platform.outbox
      WHERE state = ${state}::platform.job_state AND finished_at < now() - ${days}::int * interval '1 day'
        AND (job = ANY(${jobs})) <> ${isInverted}
      ORDER BY finished_at LIMIT ${limit} FOR UPDATE SKIP LOCKED)`
}
