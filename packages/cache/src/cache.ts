import type { Address } from './cache-entry.ts'
import { createCircuit } from './circuit.ts'
import { type Counters, createCounters, type EntryCounters } from './counters.ts'
import { createDirectLoads } from './direct-loads.ts'
import type { CacheDriver } from './drivers/driver.ts'
import { createFill, type Fill } from './fill.ts'
import { judge } from './freshness.ts'
import { createInvalidations, type Invalidation, type InvalidationLog } from './invalidations.ts'
import { createLoadLimits } from './load-limits.ts'
import { createLookUp, type Found } from './look-up.ts'
import { createMaking, giveUnsure, type Load, type Made, UNKEPT } from './making.ts'
import { createPulse } from './pulse.ts'
import { createReadMany, type ReadMany } from './read-many.ts'
import { sharedPosition } from './shared-position.ts'
import type { MadeValue, Stamped } from './stamped-value.ts'

type CacheState = 'hit' | 'stale' | 'miss' | 'bypass'

export type Cached = {
  body: Buffer
  /** The same for the same body. */
  digest: string
  life: Stamped['life']
  state: CacheState
  ageSeconds: number
  /** For how long from now the body may be answered anywhere; 0: not at all after this. */
  usableForSeconds: number
  tags: Address['tags']
}

export type Cache = {
  /**
   * Cache-aside: the value at the address, or else what `load` gives, kept for the entry's life. All who ask at once, in
   * whatever process, share one load. A value from before an invalidation that has been told is never answered. A
   * cache that is away is passed by within twice the driver's time limit.
   *
   * @throws what `load` throws; OverloadError
   */
  read(address: Address, load: Load): Promise<Cached>
  /** Many small values at once, for the price of one: see read-many.ts. */
  readMany: ReadMany
  /** Loads many values at once, of which it is not known beforehand which they are. */
  fill: Fill
  /** Makes a committed change known to everybody; call it right after the commit. */
  apply(invalidation: Invalidation): Promise<void>
  /** `off` when it was switched off; `degraded` while it cannot be used. */
  health(): 'ok' | 'degraded' | 'off'
  counters: Counters
  /**
   * Resolves when the cache has been looked at once. `onForgotten` is called each time Redis is found to have lost
   * everything, in one of all the processes: what is most asked for can be kept again before it is asked for.
   */
  start(onForgotten?: () => void): Promise<void>
  close(): Promise<void>
}

export type CacheOptions = {
  driver: CacheDriver
  log: InvalidationLog
  /** False: every read is loaded. */
  isEnabled: boolean
  /** Told when the cache begins and ceases to be used. */
  onChange?: (isUsed: boolean, error?: unknown) => void
  /** Epoch ms. */
  clock?: () => number
  /** Uniform in (0, 1]. */
  random?: () => number
}

export function createCache(options: CacheOptions): Cache {
  const { driver, isEnabled, clock = Date.now, random = () => 1 - Math.random() } = options
  const log = { ...options.log, position: sharedPosition(() => options.log.position()) }
  const circuit = createCircuit(options.onChange ?? (() => {}))
  const invalidations = createInvalidations(driver, log, circuit)
  let forgotten = () => {}
  const pulse = createPulse(driver, circuit, invalidations, () => forgotten())
  const limited = createLoadLimits()
  const lookUp = createLookUp(driver)
  const making = createMaking({ driver, circuit, log, lookUp, limited, clock })
  const loadDirectly = createDirectLoads(making)
  const counters = createCounters()
  const flights = new Map<string, Promise<Made>>()
  const renewing = new Set<string>()

  async function read(address: Address, load: Load): Promise<Cached> {
    const counted = counters.of(address.entry.pattern)
    // Switched off, everything is loaded, but not once more what many loads at the same moment need to know.
    if (!isEnabled && address.lane !== 'context')
      return answer(address, await making.makeUnkept(address, load), 'bypass', counted)
    const found = circuit.isClosed() ? await ask(address, counted) : null
    // Opened while we asked: somebody else learnt that what we found may be old.
    if (found === null || !circuit.isClosed())
      return answer(address, await loadDirectly(address, load, counted), 'bypass', counted)
    if (found.stamped) {
      const verdict = judge(found.stamped.life, found.stamped.loadMs, clock(), random())
      if (verdict === 'fresh') return answer(address, found.stamped, 'hit', counted)
      if (verdict !== 'dead') {
        renew(address, load, counted)
        return answer(address, found.stamped, verdict === 'stale' ? 'stale' : 'hit', counted)
      }
    }
    return answer(address, await miss(address, found.versions, load, counted), 'miss', counted)
  }

  async function ask(address: Address, counted: EntryCounters): Promise<Found | null> {
    try {
      const found = await lookUp.quick(address)
      circuit.succeeded()
      return found
    } catch (error) {
      circuit.failed(error)
      counted.error++
      return null
    }
  }

  /** Who asks under the same versions may share what is being made; a change in between makes the versions others. */
  async function miss(
    address: Address,
    versions: string | null,
    load: Load,
    counted: EntryCounters,
    isAgain = false,
  ): Promise<MadeValue> {
    const name = `${address.key}\n${versions}`
    const underWay = flights.get(name)
    if (underWay) {
      counted.coalesced++
      const { stamped, stored } = await underWay
      // Begun without versions and not sure of what it read: a change may have come before we asked.
      if (versions === null && !stamped.isSure && !isAgain)
        return miss(address, versions, load, counted, true)
      if (stamped.life.staleUntil === UNKEPT || clock() < stamped.life.staleUntil) return stamped
      // Begun before a boundary and joined after it: right for who began it, not for who came later.
      await stored
      return miss(address, versions, load, counted)
    }
    const flight = making.makeOnce(address, versions, load, counted)
    flights.set(name, flight)
    flight
      .then(({ stored }) => stored)
      .then(
        () => flights.delete(name),
        () => flights.delete(name),
      )
    return (await flight).stamped
  }

  function renew(address: Address, load: Load, counted: EntryCounters): void {
    if (renewing.has(address.key)) return
    renewing.add(address.key)
    counted.refreshed++
    making
      .renew(address, load)
      // The old value is good for a while yet; whoever finds it dead learns what is wrong.
      .catch(() => counted.error++)
      .finally(() => renewing.delete(address.key))
  }

  function answer(
    address: Address,
    { body, digest, life, isSure = true }: Stamped & { isSure?: boolean },
    state: CacheState,
    counted: EntryCounters,
  ): Cached {
    counted[state]++
    if (!isSure) giveUnsure()
    const now = clock()
    return {
      body,
      digest,
      life,
      state,
      ageSeconds: Math.max(0, Math.floor((now - life.storedAt) / 1_000)),
      usableForSeconds: Math.max(0, Math.floor((life.staleUntil - now) / 1_000)),
      tags: address.tags,
    }
  }

  return {
    read,
    readMany: createReadMany({ driver, circuit, log, counters, isEnabled, clock }),
    fill: createFill({ driver, circuit, log, clock }),
    apply: invalidations.apply,
    health: () => (!isEnabled ? 'off' : circuit.isClosed() ? 'ok' : 'degraded'),
    counters: counters.all,
    async start(onForgotten = () => {}) {
      forgotten = onForgotten
      if (isEnabled) await pulse.start()
    },
    async close() {
      pulse.stop()
      await driver.close()
    },
  }
}
