/** BullMQ forgets a finished job a moment after its run ends; relayed again before, it would be taken for the same one. */
const SHORTEST_MS = 1_000
/** A provider may ask for any wait; a job is tried each day all the same. */
const LONGEST_MS = 24 * 3_600_000

export type Backoff = { firstMs: number; maxMs: number }

/**
 * How long a job waits after a failed run: doubling from `firstMs` to `maxMs` and between all and half of that, so that those
 * which failed together do not come back together; at least `atLeastMs`.
 *
 * @param attempt the run that failed, from 1
 * @param random from 0 up to 1
 */
export function backoffMs(
  { firstMs, maxMs }: Backoff,
  { attempt, random, atLeastMs = 0 }: { attempt: number; random: number; atLeastMs?: number | undefined },
): number {
  const full = Math.min(firstMs * 2 ** (attempt - 1), maxMs)
  const waitMs = Math.max(full * (1 - random / 2), atLeastMs, SHORTEST_MS)
  return Math.min(Math.ceil(waitMs), LONGEST_MS)
}

/** When a run that was put off may be, at the soonest. */
export function notSoonerThan(until: Date, now: number): Date {
  return new Date(Math.max(until.getTime(), now + SHORTEST_MS))
}
