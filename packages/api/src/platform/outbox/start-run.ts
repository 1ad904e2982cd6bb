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
/** `missing`: there is no such row. `over`: done, given up or put off. `busy`: another run is under way. */
export type RunStart = StartedRun | { kind: 'missing' } | { kind: 'over' | 'busy'; job: string }

/**
 * Takes a job that a queue gave out, unless somebody runs it already. The job is the caller's for `leaseMs`, or for as long as
 * that is renewed (`keepRuns`): after a crash it runs out.
 */
export async function startRun(
  { database }: Pick<Services, 'database'>,
  { id, leaseMs }: { id: string; leaseMs: number },
): Promise<RunStart> {
  const [started] = await database.primary.$queryRaw<StartedRun[]>`
    UPDATE platform.outbox SET starts = starts + 1, running_until = now() + ${leaseMs}::float8 * interval '1 ms'
    WHERE id = ${id}::uuid AND (state = 'RELAYED' OR (state = 'PENDING' AND run_at <= now()))
      AND coalesce(running_until, '-infinity') <= now()
    RETURNING 'started' AS kind, job, payload, attempts, starts,
      extract(epoch FROM now() - created_at)::float8 * 1000 AS "ageMs"`
  if (started) return started
  const [found] = await database.primary.$queryRaw<{ kind: 'over' | 'busy'; job: string }[]>`
    SELECT job, CASE WHEN state IN ('PENDING', 'RELAYED') AND running_until > now() THEN 'busy' ELSE 'over' END AS kind
    FROM platform.outbox WHERE id = ${id}::uuid`
  return found ?? { kind: 'missing' }
}
