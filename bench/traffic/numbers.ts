/** Whole numbers from 0 up to, but not including, `limit`. */
export type Below = (limit: number) => number

/** A repeatable stream of numbers: every run asks the same. */
export function numbers(seed: number): Below {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return (state >> 8) % limit
  }
}

/** As fine as `numbers` is. */
const STEPS = 2 ** 23

/**
 * Draws a position of a list by weight.
 *
 * @param weights of any sum
 */
export function weighted(weights: readonly number[], below: Below): () => number {
  let sum = 0
  const upTo = weights.map((weight) => {
    sum += weight
    return sum
  })
  return () => {
    const drawn = (below(STEPS) / STEPS) * sum
    let low = 0
    let high = upTo.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (drawn < (upTo[middle] ?? 0)) high = middle
      else low = middle + 1
    }
    return low
  }
}

/** Draws a position of a list whose n-th is asked for 1/n as often as its first (Zipf's law). */
export function zipf(count: number, below: Below): () => number {
  return weighted(
    Array.from({ length: count }, (_, rank) => 1 / (rank + 1)),
    below,
  )
}
