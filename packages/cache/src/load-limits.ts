import pLimit from 'p-limit'
import type { Lane } from './cache-entry.ts'
import { withDeadline } from './with-deadline.ts'

/** More is to be made than can be made in useful time. */
export class OverloadError extends Error {}

/** A load that never ends must not keep everybody waiting who joins it. */
const LOAD_DEADLINE_MS = 15_000
const MAX_WAITING = 2_000

const LIMITS: Record<Lane, number> = { context: 4, details: 50, data: 6, counts: 2, page: 2, encoding: 16 }

/**
 * Lets only so many loads run at once, the others wait in line: a cache that is away must not drown the database. Each
 * lane is a line of its own, so nobody waits behind who waits for him.
 */
export function createLoadLimits() {
  const lanes = {
    context: pLimit(LIMITS.context),
    // Many of them are one statement (catalogue/detail/batched-details.ts).
    details: pLimit(LIMITS.details),
    data: pLimit(LIMITS.data),
    // They count over a whole category: many at once would leave the database no time for what is quick.
    counts: pLimit(LIMITS.counts),
    page: pLimit(LIMITS.page),
    encoding: pLimit(LIMITS.encoding),
  }
  return async function limited<Value>(lane: Lane, load: () => Promise<Value>): Promise<Value> {
    const line = lanes[lane]
    if (line.pendingCount >= MAX_WAITING) throw new OverloadError('Too much is being loaded at once')
    return line(() =>
      withDeadline(load(), LOAD_DEADLINE_MS, new OverloadError('The value took too long to load')),
    )
  }
}
