import type { Services } from '../../services.ts'

export type StartedRun = {
  kind: 'started'
  job: string
  payload: unknown
  /** How often it has failed. */
  attempts: number
  /** How often it was begun, this time included, since a run last came to an end. More than once: its process died. */
  starts: number
  ageMs: number
}
/**
 * `missing`: there is no such row. `over`: done, given up or put off. `busy`: another run is under way. `paused`: its queue is.
 * `suspect`: it was begun more often than `maxStarts` allows. Of all these nothing is counted.
 */
export type RunStart =
  | StartedRun
  | { kind: 'missing' }
  | { kind: 'over' | 'busy' | 'paused' | 'suspect'; job: string }

/**
 * Takes a job that a queue gave out, unless somebody runs it already or the queue is paused. The job is the caller's for
 * `leaseMs`, or for as long as that is renewed (`keepRuns`): after a crash it runs out.
 */
export async function startRun(
  { database }: Pick<Services, 'database'>,
  { id, queue, leaseMs, maxStarts }: { id: string; queue: string; leaseMs: number; maxStarts: number },
): Promise<RunStart> {
  // In a function, whose plan is kept.
  const [run] = await database.primary.$queryRaw<Exclude<RunStart, { kind: 'missing' }>[]>`
    SELECT kind, job, payload, attempts, starts, age_ms AS "ageMs"
    FROM platform.start_run(${id}::uuid, ${queue}, ${leaseMs}::float8 * interval '1 ms', ${maxStarts}::int)`
  return run ?? { kind: 'missing' }
}
