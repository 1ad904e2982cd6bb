import type { Services } from '../../services.ts'

export type LoadedJob = {
  job: string
  payload: unknown
  /** How often it has failed. */
  attempts: number
  ageMs: number
  /** Neither done nor given up, and not put off until later: whoever has it may run it. */
  isToRun: boolean
}

/** The job as it stands now; null when there is none (any more). */
export async function loadJob(
  { database }: Pick<Services, 'database'>,
  id: string,
): Promise<LoadedJob | null> {
  const rows = await database.primary.$queryRaw<LoadedJob[]>`
    SELECT job, payload, attempts, extract(epoch FROM now() - created_at)::float8 * 1000 AS "ageMs",
      state = 'RELAYED' OR (state = 'PENDING' AND run_at <= now()) AS "isToRun"
    FROM platform.outbox WHERE id = ${id}::uuid`
  return rows[0] ?? null
}
