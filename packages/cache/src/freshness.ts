/** A value's life in epoch ms: after `freshUntil` it is renewed, from `staleUntil` on it is never answered. */
export type Life = { storedAt: number; freshUntil: number; staleUntil: number }

type Policy = { ttlSeconds: number; graceSeconds: number }

/** Neither the TTL nor the grace reaches past `wrongAt`, the moment at which time makes the value wrong (a sale starts). */
export function lifeOf(policy: Policy, wrongAt: number | null, now: number): Life {
  const end = wrongAt ?? Number.POSITIVE_INFINITY
  const freshUntil = Math.min(now + policy.ttlSeconds * 1_000, end)
  const staleUntil = Math.min(freshUntil + policy.graceSeconds * 1_000, end)
  return { storedAt: now, freshUntil, staleUntil }
}

/**
 * What to do with a value found. `early`: answer it and renew it, for it would end soon: the sooner, the longer it took
 * to make and the more who ask, the likelier (XFetch; Vattani, Chierichetti, Lowenstein 2015). A value that ends
 * because it becomes wrong is not renewed early: what is made before the moment ends with it too.
 *
 * @param random uniform in (0, 1]
 */
export function judge(
  life: Life,
  loadMs: number,
  now: number,
  random: number,
): 'fresh' | 'early' | 'stale' | 'dead' {
  if (now >= life.staleUntil) return 'dead'
  if (now >= life.freshUntil) return 'stale'
  const endsByItself = life.staleUntil > life.freshUntil
  return endsByItself && now - loadMs * Math.log(random) >= life.freshUntil ? 'early' : 'fresh'
}
