/** Deterministic choice: the same seed and name give the same numbers on every machine. */
export type Random = {
  /** A number in [0, 1). */
  next(): number
  between(low: number, high: number): number
  /** A whole number in [low, high]. */
  whole(low: number, high: number): number
  chance(probability: number): boolean
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T
}

/** A stream of its own for `name`, so that one more draw in one place does not change another place. */
export function randomStream(seed: number, name: string): Random {
  let state = hash(seed, name)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return {
    next,
    between: (low, high) => low + next() * (high - low),
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    pick: (list) => {
      const item = list[Math.floor(next() * list.length)]
      if (item === undefined) throw new RangeError('Nothing to pick from')
      return item
    },
  }
}

/** FNV-1a over the name, stirred with the seed. */
function hash(seed: number, name: string): number {
  let h = (2166136261 ^ seed) | 0
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 16777619)
  h = Math.imul(h ^ (seed >>> 13), 0x5bd1e995)
  return h ^ (h >>> 15)
}
