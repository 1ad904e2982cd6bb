import pLimit, { type LimitFunction } from 'p-limit'

/**
 * So many of those who want one time are decided at once in a process: whoever is behind in the line sees that it is taken instead of
 * running into the constraint, which costs a transaction each.
 */
const FOR_ONE_TIME = 4
/** And so many of all, so that a rush for many times leaves connections to everybody else. */
const inAll = pLimit(8)
/** By the time that is wanted (epoch ms), for as long as somebody stands there. */
const lines = new Map<number, { limit: LimitFunction; size: number }>()

/** Runs `decide` when it is its turn among those who want that time. */
export async function inLineFor<Result>(startsAt: number, decide: () => Promise<Result>): Promise<Result> {
  const line = lines.get(startsAt) ?? { limit: pLimit(FOR_ONE_TIME), size: 0 }
  lines.set(startsAt, line)
  line.size++
  try {
    return await line.limit(() => inAll(decide))
  } finally {
    line.size--
    if (line.size === 0) lines.delete(startsAt)
  }
}
