import { AsyncLocalStorage } from 'node:async_hooks'
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Address, Lane } from './cache-entry.ts'
import type { Circuit } from './circuit.ts'
import type { EntryCounters } from './counters.ts'
import type { CacheDriver } from './drivers/driver.ts'
import type { Life } from './freshness.ts'
import { lifeOf } from './freshness.ts'
import type { InvalidationLog } from './invalidations.ts'
import { type Lease, takeLease } from './lease.ts'
import type { LookUp } from './look-up.ts'
import { type Beside, bytesOf, digestOf, keptItem, type MadeValue, type Stamped } from './stamped-value.ts'
import { ensureVersions, positionOf } from './tag-versions.ts'

/** For a value that is given to those who wait for it and to nobody after them: the notice of a failure, say. */
export const UNKEPT = 0

export type Loaded =
  | {
      body: Buffer | string
      /** Epoch ms at which time makes the value wrong (a sale starts); null: none known; UNKEPT: at once. */
      wrongAt: number | null
      /** Values of the same tags that came with it and will be asked for next; kept as long as it is. */
      also?: readonly Beside[]
    }
  /** Another form of a value that has a life already. */
  | { body: Buffer | string; life: Life }

/** Makes a value. It must see everything the database had committed up to `position`; null: nothing in particular. */
export type Load = (position: string | null) => Promise<Loaded>

export type MakingParts = {
  driver: CacheDriver
  circuit: Circuit
  log: InvalidationLog
  lookUp: LookUp
  limited: <Value>(lane: Lane, load: () => Promise<Value>) => Promise<Value>
  clock: () => number
}

/** The right to make a value, under these versions; null: some tag has none yet. */
type Right = { versions: string | null; lease: Lease | null }
type Turn = Right | { found: Stamped }

const WAITS_MS = [5, 10, 15, 20]

export type Made = { stamped: MadeValue; stored: Promise<void> }

/** The load that is running, if any, as those know it that run within it. */
const running = new AsyncLocalStorage<{ isSure: boolean }>()

/** Tells the load under way, if any, that it was given a value that may be old. */
export function giveUnsure(): void {
  const outer = running.getStore()
  if (outer) outer.isSure = false
}

/** Makes a value once for all processes, under the versions its tags had before, and keeps it. */
export function createMaking({ driver, circuit, log, lookUp, limited, clock }: MakingParts) {
  /** @param isSure whether what is loaded is as new as the versions */
  async function make(address: Address, versions: string, isSure: boolean, load: Load): Promise<MadeValue> {
    const within = { isSure }
    const startedAt = performance.now()
    const now = clock()
    const loaded = await running.run(within, () => load(positionOf(versions)))
    const body = bytesOf(loaded.body)
    const life = 'life' in loaded ? loaded.life : lifeOf(address.entry, loaded.wrongAt, now)
    const loadMs = Math.round(performance.now() - startedAt)
    const also = 'also' in loaded ? loaded.also : undefined
    return { body, life, loadMs, versions, digest: digestOf(body), isSure: within.isSure, also }
  }

  async function store(address: Address, made: MadeValue): Promise<void> {
    const besides = (made.also ?? [])
      // What hangs on other tags was not loaded under their versions.
      .filter((each) => each.address.tags.join() === address.tags.join())
      .map(({ address: { key }, body }) => ({ key, body: bytesOf(body) }))
      .map(({ key, body }) => keptItem(key, { ...made, body, digest: digestOf(body) }, clock()))
    const items = [keptItem(address.key, made, clock()), ...besides].filter((item) => item !== null)
    await driver.write(items).catch((error: unknown) => circuit.failed(error))
  }

  async function makeAndStore(
    address: Address,
    { versions: known, lease }: Right,
    load: Load,
  ): Promise<Made> {
    try {
      const versions = known ?? (await newVersions(address))
      const stamped = await make(address, versions ?? '', versions !== null, load)
      const kept = stamped.isSure ? store(address, stamped) : Promise.resolve()
      return { stamped, stored: kept.finally(() => lease?.release()) }
    } catch (error) {
      lease?.release()
      throw error
    }
  }

  /** Versions for tags that had none; null when there is nobody to give them: then the value is not kept. */
  async function newVersions(address: Address): Promise<string | null> {
    let isPositionKnown = true
    const askPosition = () =>
      log.position().catch((error: unknown) => {
        isPositionKnown = false
        throw error
      })
    return ensureVersions(driver, address.tags, askPosition).catch((error: unknown) => {
      if (isPositionKnown) circuit.failed(error)
      return null
    })
  }

  /** Waits until it is ours to make the value, or until another has made it. */
  async function turn(address: Address): Promise<Turn> {
    for (let attempt = 0; ; attempt++) {
      const lease = await takeLease(driver, address.key)
      try {
        // With the lease in hand, too: another may have made it between our look and our turn.
        const latest = await lookUp.latest(address)
        if (latest.stamped && clock() < latest.stamped.life.freshUntil) {
          lease?.release()
          return { found: latest.stamped }
        }
        if (lease) return { versions: latest.versions, lease }
      } catch (error) {
        lease?.release()
        throw error
      }
      await sleep(WAITS_MS[attempt] ?? WAITS_MS.at(-1))
    }
  }

  async function makeOnce(
    address: Address,
    known: string | null,
    load: Load,
    counters: EntryCounters,
  ): Promise<Made> {
    // To compress twice costs less than to agree on who does.
    if (address.lane === 'encoding') return makeAndStore(address, { versions: known, lease: null }, load)
    let mine: Turn
    try {
      mine = await turn(address)
    } catch (error) {
      circuit.failed(error)
      counters.error++
      return { stamped: await make(address, known ?? '', false, load), stored: Promise.resolve() }
    }
    if ('lease' in mine) return makeAndStore(address, mine, load)
    counters.coalesced++
    return { stamped: { ...mine.found, isSure: true }, stored: Promise.resolve() }
  }

  async function renew(address: Address, load: Load): Promise<void> {
    const lease = await takeLease(driver, address.key)
    if (lease === null) return
    const { versions } = await lookUp.latest(address).catch(() => ({ versions: null }))
    if (versions === null) return lease.release()
    const made = await makeAndStore(address, { versions, lease }, load)
    await made.stored
  }

  // A place in the line comes first: who waits in it holds no lease that others wait for.
  return {
    /** Only loads and stamps: for when the cache is not used. */
    makeUnkept: (address: Address, load: Load) => limited(address.lane, () => make(address, '', false, load)),
    /** @param known the versions that were found with no good value */
    makeOnce: (address: Address, known: string | null, load: Load, counters: EntryCounters) =>
      limited(address.lane, () => makeOnce(address, known, load, counters)),
    /** Makes the value anew unless somebody is at it. */
    renew: (address: Address, load: Load) => limited(address.lane, () => renew(address, load)),
  }
}

export type Making = ReturnType<typeof createMaking>
