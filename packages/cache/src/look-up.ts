import type { Address } from './cache-entry.ts'
import type { CacheDriver } from './drivers/driver.ts'
import { type Stamped, unpack } from './stamped-value.ts'
import { joinVersions, versionKey } from './tag-versions.ts'

export type Found = {
  /** A value made under the tags' present versions; null: none, or none that may be answered. */
  stamped: Stamped | null
  /** The tags' present versions; null when one has none. */
  versions: string | null
}

/**
 * Looks a value up together with its tags' versions. The versions always come from the server that is told of changes:
 * a replica may lag behind it, and an old value must not pass for a good one.
 */
export function createLookUp(driver: CacheDriver) {
  function compare(value: Buffer | null | undefined, found: readonly (Buffer | null)[]): Found {
    const versions = joinVersions(found)
    const stamped = value && versions !== null ? unpack(value) : null
    return { stamped: stamped?.versions === versions ? stamped : null, versions }
  }

  return {
    async quick(address: Address): Promise<Found> {
      const [[value], versions] = await Promise.all([
        driver.read([address.key]),
        driver.readLatest(address.tags.map(versionKey)),
      ])
      return compare(value, versions)
    },
    /** Sees what was written a moment ago. */
    async latest(address: Address): Promise<Found> {
      const [value, ...versions] = await driver.readLatest([address.key, ...address.tags.map(versionKey)])
      return compare(value, versions)
    },
  }
}

export type LookUp = ReturnType<typeof createLookUp>
