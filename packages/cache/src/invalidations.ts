import type { Tag } from './cache-entry.ts'
import type { Circuit } from './circuit.ts'
import type { CacheDriver } from './drivers/driver.ts'
import { renewVersions } from './tag-versions.ts'

/** Tags of committed changes, written in the change's own transaction. */
export type Invalidation = { id: string; tags: readonly Tag[] }

/** The durable side of invalidation: PostgreSQL. */
export type InvalidationLog = {
  /** How far the primary has come: everything committed so far lies before it. */
  position(): Promise<string>
  /** What is committed and not settled. */
  pending(): Promise<Invalidation[]>
  /** Forgets what the cache has been told. */
  settle(ids: readonly string[]): Promise<void>
}

const MAX_TAGS_AT_ONCE = 1_000

/**
 * Tells Redis about changes. What it could not be told stays in the log, and the cache is not used by this process until
 * it has been. Telling twice is harmless.
 */
export function createInvalidations(driver: CacheDriver, log: InvalidationLog, circuit: Circuit) {
  async function tell(invalidations: readonly Invalidation[]): Promise<void> {
    if (invalidations.length === 0) return
    // Asked for after the commits, so it lies behind all of them.
    const position = await log.position()
    const tags = [...new Set(invalidations.flatMap((each) => each.tags))]
    for (let at = 0; at < tags.length; at += MAX_TAGS_AT_ONCE)
      await renewVersions(driver, tags.slice(at, at + MAX_TAGS_AT_ONCE), position)
    await log.settle(invalidations.map(({ id }) => id))
  }

  return {
    tell,
    /** What others, or this process in another life, could not tell. */
    pending: () => log.pending(),
    /** Right after a commit. Never throws: the change is made, and the log keeps what is still to be told. */
    async apply(invalidation: Invalidation): Promise<void> {
      await tell([invalidation]).catch((error: unknown) => circuit.open(error))
    },
  }
}

export type Invalidations = ReturnType<typeof createInvalidations>
