import type { Redis } from 'ioredis'
import type { Loaded } from './cache.ts'
import type { CacheEntry } from './manifest.ts'

/** A cached text with its life, in epoch ms. After `freshUntil` it is renewed, after `staleUntil` never answered. */
export type Stamped = { text: string; storedAt: number; freshUntil: number; staleUntil: number }

/** Neither the TTL nor the grace reaches past the moment at which the value becomes wrong. */
export function stamp(
  entry: CacheEntry<never[]>,
  { text, freshUntil: boundary }: Loaded,
  now: number,
): Stamped {
  const wrongAt = boundary ?? Number.POSITIVE_INFINITY
  const freshUntil = Math.min(now + entry.ttlSeconds * 1_000, wrongAt)
  const staleUntil = Math.min(freshUntil + entry.graceSeconds * 1_000, wrongAt)
  return { text, storedAt: now, freshUntil, staleUntil }
}

/** Kept as `storedAt;freshUntil;staleUntil;text`, until it may no longer be answered. */
export async function store(redis: Redis, key: string, { text, storedAt, freshUntil, staleUntil }: Stamped) {
  const lifeMs = Math.ceil(staleUntil - storedAt)
  if (lifeMs > 0) await redis.set(key, `${storedAt};${freshUntil};${staleUntil};${text}`, 'PX', lifeMs)
}

const HEADER = /^(\d+);(\d+);(\d+);/

/** Null for anything store() did not write. */
export function unstamp(stored: string): Stamped | null {
  const header = HEADER.exec(stored)
  if (!header) return null
  const [whole, storedAt, freshUntil, staleUntil] = header
  return {
    text: stored.slice(whole.length),
    storedAt: Number(storedAt),
    freshUntil: Number(freshUntil),
    staleUntil: Number(staleUntil),
  }
}
