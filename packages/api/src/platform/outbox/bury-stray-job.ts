import type { Services } from '../../services.ts'

/** Even of the longest characters, id and data together stay under what a payload may measure. */
const MAX_TEXT = 1_000

/**
 * Keeps, as a dead letter, what somebody put into a queue past the outbox: it was never promised, and is not run.
 * The same one again changes nothing.
 */
export async function buryStrayJob(
  { database }: Pick<Services, 'database'>,
  stray: { queue: string; id: string; name: string; data: unknown },
): Promise<void> {
  const bounded = (text: string) => text.replaceAll('\u0000', '').slice(0, MAX_TEXT).toWellFormed()
  const payload = {
    queue: stray.queue,
    id: bounded(stray.id),
    data: bounded(JSON.stringify(stray.data) ?? ''),
  }
  const key = `stray:${stray.queue}:${bounded(stray.id)}`.slice(0, 500)
  await database.primary.$executeRaw`
    WITH buried AS (
      INSERT INTO platform.outbox (job, payload, dedupe_key, state, finished_at, last_error)
      VALUES (${bounded(stray.name).slice(0, 200)}, ${JSON.stringify(payload)}::jsonb, ${key}, 'DEAD', now(),
        'It was in its queue and not in the outbox')
      ON CONFLICT (job, dedupe_key) DO NOTHING RETURNING id, job, last_error)
    INSERT INTO platform.failed_runs (job_id, job, error, is_given_up)
    SELECT id, job, last_error, true FROM buried`
}
