/** What happened to the reads of one entry since the process began. */
export type EntryCounters = {
  hit: number
  stale: number
  miss: number
  bypass: number
  /** Reads that shared another's making, of this process or of another. */
  coalesced: number
  /** Values renewed in the background: near their end, or past it. */
  refreshed: number
  /** Times the cache could not be asked or told, or held something that is no value of ours. */
  error: number
}

export type Counters = ReadonlyMap<string, EntryCounters>

export function createCounters(): { of(pattern: string): EntryCounters; all: Counters } {
  const all = new Map<string, EntryCounters>()
  return {
    all,
    of(pattern) {
      const known = all.get(pattern)
      if (known) return known
      const fresh = { hit: 0, stale: 0, miss: 0, bypass: 0, coalesced: 0, refreshed: 0, error: 0 }
      all.set(pattern, fresh)
      return fresh
    },
  }
}
