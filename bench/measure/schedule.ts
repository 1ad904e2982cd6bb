/** The instants of a constant rate, counted in milliseconds from its beginning. */
export type Schedule = {
  total: number
  /** When the n-th request is due; the first is number 0, due at once. */
  dueAtMs(n: number): number
  /** How many requests are due at that moment, those sent already among them. */
  countDueBy(elapsedMs: number): number
}

export function createSchedule(requestsPerSecond: number, seconds: number): Schedule {
  const total = Math.floor(requestsPerSecond * seconds)
  const dueAtMs = (n: number) => (n * 1_000) / requestsPerSecond
  return {
    total,
    dueAtMs,
    countDueBy(elapsedMs) {
      if (elapsedMs < 0) return 0
      const count = Math.floor((elapsedMs * requestsPerSecond) / 1_000) + 1
      // The division above and the one in `dueAtMs` may round to different sides.
      const exact =
        dueAtMs(count - 1) > elapsedMs ? count - 1 : dueAtMs(count) <= elapsedMs ? count + 1 : count
      return Math.min(total, exact)
    },
  }
}
