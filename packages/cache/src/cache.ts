import type { Redis } from 'ioredis'
import type { CacheEntry } from './manifest.ts'
import { type Stamped, stamp, store, unstamp } from './stamped-text.ts'

export type CacheState = 'hit' | 'stale' | 'miss' | 'bypass'
export type Cached = {
  text: string
  state: CacheState
  ageSeconds: number
  /** For how long from now the text may be answered anywhere; 0: not at all after this. */
  usableForSeconds: number
}
export type Loaded = {
  text: string
  /** Epoch ms at which the value becomes wrong (a sale starts); null: none known. */
  freshUntil: number | null
}

export type Cache = {
  /**
   * Cache-aside on texts: the value of `key`, or else what `load` gives, kept for the entry's TTL and never past
   * `freshUntil`. Concurrent misses of one process share one load. A cache that is away or slow is passed by.
   */
  read(entry: CacheEntry<never[]>, key: string, load: () => Promise<Loaded>): Promise<Cached>
}

export function createCache(redis: Redis, options: { isEnabled: boolean; clock?: () => number }): Cache {
  const clock = options.clock ?? Date.now
  const loading = new Map<string, Promise<Stamped>>()

  function refresh(entry: CacheEntry<never[]>, key: string, load: () => Promise<Loaded>): Promise<Stamped> {
    const underWay = loading.get(key)
    if (underWay) return underWay
    const promise = load()
      .then(async (loaded) => {
        const stamped = stamp(entry, loaded, clock())
        await store(redis, key, stamped).catch(() => {})
        return stamped
      })
      .finally(() => loading.delete(key))
    loading.set(key, promise)
    return promise
  }

  async function read(entry: CacheEntry<never[]>, key: string, load: () => Promise<Loaded>): Promise<Cached> {
    if (!options.isEnabled) return cached(stamp(entry, await load(), clock()), 'bypass', clock())
    const stored = await redis.get(key).catch(() => null)
    const found = stored === null ? null : unstamp(stored)
    const now = clock()
    if (found && now < found.freshUntil) return cached(found, 'hit', now)
    if (found && now < found.staleUntil) {
      refresh(entry, key, load).catch(() => {})
      return cached(found, 'stale', now)
    }
    return cached(await refresh(entry, key, load), 'miss', clock())
  }

  return { read }
}

function cached(stamped: Stamped, state: CacheState, now: number): Cached {
  return {
    text: stamped.text,
    state,
    ageSeconds: Math.max(0, Math.floor((now - stamped.storedAt) / 1_000)),
    usableForSeconds: Math.max(0, Math.floor((stamped.staleUntil - now) / 1_000)),
  }
}
