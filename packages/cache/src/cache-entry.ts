/** A name for what values depend on; made only by `tag` in the manifest. */
export type Tag = string & { readonly brand: 'tag' }

export type CacheEntry<Subject> = {
  /** As in shared/product.md, "Cache policy": what the key looks like. */
  pattern: string
  /** The procedure whose output schema is the value's (its answer's exact bytes are kept), or what else is kept. */
  holds: { answerOf: string } | 'page' | 'session' | 'attempt' | 'context'
  ttlSeconds: number
  /** How long after `ttlSeconds` an old value may still be answered while a new one is made. */
  graceSeconds: number
  /** How long a CDN may hold it; null: it never leaves the process. */
  sharedSeconds: number | null
  /** Only so many may be made at once in a process; who waits for whom never stands in one line with it. */
  lane: Exclude<Lane, 'encoding'>
  key(subject: Subject): string
  tags(subject: Subject): readonly Tag[]
}

/** Where a value is kept, under which policy, and what it depends on. */
export type Address = {
  entry: Pick<CacheEntry<never>, 'pattern' | 'ttlSeconds' | 'graceSeconds'>
  lane: Lane
  key: string
  tags: readonly Tag[]
}

/** A compressed form waits for its page, a page for data, data for what all data needs to know. */
export type Lane = 'context' | 'details' | 'data' | 'counts' | 'page' | 'encoding'

export function addressOf<Subject>(entry: CacheEntry<Subject>, subject: Subject): Address {
  return { entry, lane: entry.lane, key: entry.key(subject), tags: entry.tags(subject) }
}

/** Where the same value is kept in another form (compressed); it lives and dies with the first. */
export function formOf(address: Address, form: string): Address {
  return { ...address, lane: 'encoding', key: `${address.key}#${form}` }
}

/**
 * What goes out with an entry over HTTP. A CDN may hold it for the policy's time, but never past the moment it becomes
 * wrong, `usableForSeconds` from now.
 */
export function cacheControl(
  entry: Pick<CacheEntry<never>, 'sharedSeconds' | 'graceSeconds'>,
  usableForSeconds: number,
): string {
  const shared = Math.min(entry.sharedSeconds ?? 0, usableForSeconds)
  const stale = Math.min(entry.graceSeconds, usableForSeconds - shared)
  if (shared <= 0) return 'no-store'
  return `public, max-age=0, s-maxage=${shared}, stale-while-revalidate=${stale}`
}
