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
  const [started] = await database.primary.$queryRaw<StartedRun[]>`
    UPDATE platform.outbox SET starts = starts + 1, running_until = now() + ${leaseMs}::float8 * interval '1 ms'
    WHERE id = ${id}::uuid AND (state = 'RELAYED' OR (state = 'PENDING' AND run_at <= now()))
      AND coalesce(running_until, '-infinity') <= now() AND starts < ${maxStarts}
      AND NOT EXISTS (SELECT FROM platform.paused_queues WHERE queue = ${queue})
    RETURNING 'started' AS kind, job, payload, attempts, starts,
      extract(epoch FROM now() - created_at)::float8 * 1000 AS "ageMs"`
  if (started) return started
  // Could be taken and was not: paused, be it no longer. Its queue gets it anew.
  const [found] = await database.primary.$queryRaw<Exclude<RunStart, StartedRun | { kind: 'missing' }>[]>`
    SELECT job, CASE
      WHEN state IN ('PENDING', 'RELAYED') AND running_until > now() THEN 'busy'
      WHEN NOT (state = 'RELAYED' OR (state = 'PENDING' AND run_at <= now())) THEN 'over'
      WHEN EXISTS (SELECT FROM platform.paused_queues WHERE queue = ${queue}) OR starts < ${maxStarts} THEN 'paused'
      ELSE 'suspect' END AS kind
    FROM platform.outbox WHERE id = ${id}::uuid`
  return found ?? { kind: 'missing' }
}
