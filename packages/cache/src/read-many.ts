import type { Address, Tag } from './cache-entry.ts'
import type { Circuit } from './circuit.ts'
import type { Counters, EntryCounters } from './counters.ts'
import type { CacheDriver } from './drivers/driver.ts'
import { lifeOf } from './freshness.ts'
import type { InvalidationLog } from './invalidations.ts'
import { bytesOf, digestOf, keptItem, unpack } from './stamped-value.ts'
import { ensureVersions, positionOf, versionKey } from './tag-versions.ts'

type ManyLoaded = readonly { body: Buffer | string; wrongAt: number | null }[]

/** Makes the values at these places of the addresses, in their order; must see what was committed up to `position`. */
type LoadMany = (places: readonly number[], position: string | null) => Promise<ManyLoaded>

export type ReadMany = (addresses: readonly Address[], load: LoadMany) => Promise<Buffer[]>

type Parts = {
  driver: CacheDriver
  circuit: Circuit
  log: InvalidationLog
  counters: { of(pattern: string): EntryCounters; all: Counters }
  isEnabled: boolean
  clock: () => number
}

/**
 * Many small values at once: one look-up, one load for all that are missing, one write. Nobody waits for another's making: it
 * would cost as many leases as there are values, and the load is one statement however many it makes. So two who ask for
 * the same at the same moment may both load it.
 */
export function createReadMany({ driver, circuit, log, counters, isEnabled, clock }: Parts): ReadMany {
  async function lookUp(addresses: readonly Address[], tags: readonly Tag[]) {
    if (!isEnabled || !circuit.isClosed()) return null
    try {
      const [values, versions] = await Promise.all([
        driver.read(addresses.map(({ key }) => key)),
        driver.readLatest(tags.map(versionKey)),
      ])
      circuit.succeeded()
      // Opened while we asked: somebody else learnt that what we found may be old.
      return circuit.isClosed()
        ? { values, versions: new Map(tags.map((tag, at) => [tag, versions[at]?.toString('latin1')])) }
        : null
    } catch (error) {
      circuit.failed(error)
      return null
    }
  }

  return async (addresses, load) => {
    const count = (address: Address, what: 'hit' | 'miss' | 'bypass') =>
      counters.of(address.entry.pattern)[what]++
    const found = await lookUp(addresses, [...new Set(addresses.flatMap(({ tags }) => tags))])
    if (found === null) {
      for (const address of addresses) count(address, 'bypass')
      const all = await load([...addresses.keys()], null)
      return all.map(({ body }) => bytesOf(body))
    }
    const versionsOf = (tags: readonly Tag[]) => tags.map((tag) => found.versions.get(tag)).join(',')
    const bodies = addresses.map((address, at) => {
      const value = found.values[at]
      const stamped = value ? unpack(value) : null
      const isGood = stamped?.versions === versionsOf(address.tags) && clock() < stamped.life.freshUntil
      count(address, isGood ? 'hit' : 'miss')
      return isGood ? stamped.body : null
    })
    const places = bodies.flatMap((body, at) => (body === null ? [at] : []))
    if (places.length === 0) return bodies.filter((body) => body !== null)
    const missing = places.map((at) => addresses[at]).filter((address) => address !== undefined)
    const versions = await versionsFor([...new Set(missing.flatMap(({ tags }) => tags))], found.versions)
    const now = clock()
    const loaded = await load(places, versions && positionOf([...versions.values()].join(',')))
    for (const [place, at] of places.entries()) bodies[at] = bytesOf(loaded[place]?.body ?? '')
    if (versions) await keep(missing, loaded, versions, now)
    return bodies.filter((body) => body !== null)
  }

  /** Versions for tags that had none; null when there is nobody to give them: then nothing is kept. */
  async function versionsFor(tags: readonly Tag[], known: ReadonlyMap<Tag, string | undefined>) {
    if (tags.every((tag) => known.get(tag) !== undefined))
      return new Map(tags.map((tag) => [tag, known.get(tag) ?? '']))
    try {
      const versions = (await ensureVersions(driver, tags, log.position)).split(',')
      return new Map(tags.map((tag, at) => [tag, versions[at] ?? '']))
    } catch {
      return null
    }
  }

  async function keep(
    addresses: readonly Address[],
    loaded: ManyLoaded,
    versions: ReadonlyMap<Tag, string>,
    now: number,
  ): Promise<void> {
    const items = addresses.map(({ entry, key, tags }, place) => {
      const body = bytesOf(loaded[place]?.body ?? '')
      const life = lifeOf(entry, loaded[place]?.wrongAt ?? null, now)
      const joined = tags.map((tag) => versions.get(tag)).join(',')
      return keptItem(key, { body, life, loadMs: 0, versions: joined, digest: digestOf(body) }, clock())
    })
    const live = items.filter((item) => item !== null)
    if (live.length > 0) await driver.write(live).catch((error: unknown) => circuit.failed(error))
  }
}
