import type { Address, Tag } from './cache-entry.ts'
import type { Circuit } from './circuit.ts'
import type { Counters, EntryCounters } from './counters.ts'
import type { CacheDriver } from './drivers/driver.ts'
import { lifeOf } from './freshness.ts'
import type { InvalidationLog } from './invalidations.ts'
import { bytesOf, digestOf, keptItem, unpack } from './stamped-value.ts'
import { ensureVersions, positionOf, versionKey } from './tag-versions.ts'

/** Whatever JSON can say. */
type ManyLoaded<Value> = readonly { value: Value; wrongAt: number | null }[]

/** Makes the values at these places of the addresses, in their order; must see what was committed up to `position`. */
type LoadMany<Value> = (places: readonly number[], position: string | null) => Promise<ManyLoaded<Value>>

export type ReadMany = <Value>(addresses: readonly Address[], load: LoadMany<Value>) => Promise<Value[]>

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

  async function readMany<Value>(addresses: readonly Address[], load: LoadMany<Value>): Promise<Value[]> {
    const count = (address: Address, what: 'hit' | 'miss' | 'bypass') =>
      counters.of(address.entry.pattern)[what]++
    const found = await lookUp(addresses, [...new Set(addresses.flatMap(({ tags }) => tags))])
    if (found === null) {
      for (const address of addresses) count(address, 'bypass')
      return (await load([...addresses.keys()], null)).map(({ value }) => value)
    }
    const versionsOf = (tags: readonly Tag[]) => tags.map((tag) => found.versions.get(tag)).join(',')
    const values = new Map<number, Value>()
    for (const [at, address] of addresses.entries()) {
      const kept = found.values[at]
      const stamped = kept ? unpack(kept) : null
      const isGood = stamped?.versions === versionsOf(address.tags) && clock() < stamped.life.freshUntil
      count(address, isGood ? 'hit' : 'miss')
      if (isGood) values.set(at, JSON.parse(stamped.body.toString()) as Value)
    }
    const places = [...addresses.keys()].filter((at) => !values.has(at))
    if (places.length > 0) {
      const missing = places.flatMap((at) => addresses[at] ?? [])
      const versions = await versionsFor([...new Set(missing.flatMap(({ tags }) => tags))], found.versions)
      const now = clock()
      const loaded = await load(places, versions && positionOf([...versions.values()].join(',')))
      for (const [place, each] of loaded.entries()) values.set(places[place] ?? -1, each.value)
      if (versions) await keep(missing, loaded, versions, now)
    }
    return addresses.map((_, at) => values.get(at) as Value)
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
    loaded: ManyLoaded<unknown>,
    versions: ReadonlyMap<Tag, string>,
    now: number,
  ): Promise<void> {
    const items = addresses.map(({ entry, key, tags }, place) => {
      const body = bytesOf(JSON.stringify(loaded[place]?.value ?? null))
      const life = lifeOf(entry, loaded[place]?.wrongAt ?? null, now)
      const joined = tags.map((tag) => versions.get(tag)).join(',')
      return keptItem(key, { body, life, loadMs: 0, versions: joined, digest: digestOf(body) }, clock())
    })
    const live = items.filter((item) => item !== null)
    if (live.length > 0) await driver.write(live).catch((error: unknown) => circuit.failed(error))
  }

  return readMany
}
