import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect } from 'vitest'
import type { Cache } from '../cache.ts'
import type { CacheDriver } from '../drivers/driver.ts'
import { createTcpDriver } from '../drivers/tcp.ts'
import { testRedisUrl } from './env.ts'
import { breakable, memoryLog, openCache } from './test-cache.ts'

/** For each test an emptied Redis, a log, and as many processes as it wants; all are closed after it. */
export function useCacheStage() {
  const stage = { log: memoryLog(), newProcess }
  let drivers: CacheDriver[] = []
  let opened: Cache[] = []

  function newDriver() {
    const driver = breakable(createTcpDriver({ url: testRedisUrl(), poolSize: 2, commandTimeoutMs: 1_000 }))
    drivers.push(driver)
    return driver
  }

  /** A process of its own as far as the cache can tell. */
  async function newProcess() {
    const driver = newDriver()
    const { cache, time } = await openCache(driver, stage.log)
    opened.push(cache)
    return { driver, cache, time }
  }

  beforeEach(async () => {
    stage.log = memoryLog()
    const driver = newDriver()
    await expect
      .poll(() => driver.evaluate('return redis.call("FLUSHDB").ok', [], []).catch(() => null))
      .toBe('OK')
  })
  afterEach(async () => {
    for (const cache of opened) await cache.close()
    for (const driver of drivers) await driver.close()
    drivers = []
    opened = []
  })
  return stage
}

/** The one truth that all load from, and how often it was asked. */
export function source(initial: string) {
  const state = { value: initial, loads: 0, ms: 0 }
  const load = async () => {
    state.loads++
    const { value } = state
    await sleep(state.ms)
    return { body: value, wrongAt: null }
  }
  return { state, load }
}

export const textOf = async (cached: Promise<{ body: Buffer }>) => (await cached).body.toString()
