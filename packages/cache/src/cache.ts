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

const LOAD_DEADLINE_MS = 15_000

export function createCache(redis: Redis, options: { isEnabled: boolean; clock?: () => number }): Cache {
  const clock = options.clock ?? Date.now
  const loading = new Map<string, Promise<Stamped>>()

  /** Loads the key, or joins the load that is under way; `isJoined` says which. */
  function refresh(
    entry: CacheEntry<never[]>,
    key: string,
    load: () => Promise<Loaded>,
  ): { isJoined: boolean; stamped: Promise<Stamped> } {
    const underWay = loading.get(key)
    if (underWay) return { isJoined: true, stamped: underWay }
    const stamped = withDeadline(load())
      .then(async (loaded) => {
        const fresh = stamp(entry, loaded, clock())
        await store(redis, key, fresh).catch(() => {})
        return fresh
      })
      .finally(() => loading.delete(key))
    loading.set(key, stamped)
    return { isJoined: false, stamped }
  }

  async function load(
    entry: CacheEntry<never[]>,
    key: string,
    loadValue: () => Promise<Loaded>,
  ): Promise<Stamped> {
    const { isJoined, stamped } = refresh(entry, key, loadValue)
    const value = await stamped
    // Begun before a boundary and joined after it: right for who began it, not for who came later.
    if (isJoined && clock() >= value.staleUntil) return refresh(entry, key, loadValue).stamped
    return value
  }

  async function read(
    entry: CacheEntry<never[]>,
    key: string,
    loadValue: () => Promise<Loaded>,
  ): Promise<Cached> {
    if (!options.isEnabled) return cached(stamp(entry, await loadValue(), clock()), 'bypass', clock())
    const stored = await redis.get(key).catch(() => null)
    const found = stored === null ? null : unstamp(stored)
    const now = clock()
    if (found && now < found.freshUntil) return cached(found, 'hit', now)
    if (found && now < found.staleUntil) {
      refresh(entry, key, loadValue).stamped.catch(() => {})
      return cached(found, 'stale', now)
    }
    return cached(await load(entry, key, loadValue), 'miss', clock())
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

/** A load that never ends must not keep everybody waiting who joins it. */
async function withDeadline<Value>(promise: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The value took too long to load')), LOAD_DEADLINE_MS)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}
