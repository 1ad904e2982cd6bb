import type { Services } from '../../services.ts'

/** A day more than the longest time that is shown. */
const KEPT_DAYS = 8

/** @returns how many; fewer than the limit: no more are left */
export async function forgetFailedRuns(
  { database }: Pick<Services, 'database'>,
  limit: number,
): Promise<number> {
  return database.primary.$executeRaw`
    DELETE FROM platform.failed_runs WHERE id IN (
      SELECT id FROM platform.failed_runs WHERE at < now() - ${KEPT_DAYS}::int * interval '1 day'
      ORDER BY at LIMIT ${limit} FOR UPDATE SKIP LOCKED)`
}

/** A day has 1,440 of them: few enough to be deleted at once. */
export async function forgetDepths({ database }: Pick<Services, 'database'>): Promise<void> {
  await database.primary.$executeRaw`
    DELETE FROM platform.queue_depths WHERE minute < now() - ${KEPT_DAYS}::int * interval '1 day'`
}
