import { type CacheOptions, createCache } from '../cache.ts'
import type { CacheDriver } from '../drivers/driver.ts'
import type { Invalidation, InvalidationLog } from '../invalidations.ts'

/** A log that lives as long as the test; the position grows with each question, as a database's does with each commit. */
export function memoryLog(): InvalidationLog & { written: Invalidation[] } {
  const written: Invalidation[] = []
  let position = 0
  return {
    written,
    position: async () => (++position).toString(16).padStart(16, '0'),
    pending: async () => [...written],
    async settle(ids) {
      for (const id of ids) {
        const at = written.findIndex((each) => each.id === id)
        if (at !== -1) written.splice(at, 1)
      }
    },
  }
}

/** A driver that fails while `isDown`, as one whose Redis cannot be reached. */
export function breakable(driver: CacheDriver): CacheDriver & { isDown: boolean } {
  const fails = <Args extends unknown[], Result>(call: (...args: Args) => Promise<Result>) =>
    async function (this: void, ...args: Args): Promise<Result> {
      if (broken.isDown) throw new Error('The test has cut the cache off')
      return call(...args)
    }
  const broken = {
    isDown: false,
    read: fails(driver.read),
    readLatest: fails(driver.readLatest),
    write: fails(driver.write),
    claim: fails(driver.claim),
    evaluate: fails(driver.evaluate),
    close: driver.close,
  }
  return broken
}

/** A cache on a driver, with a clock that stands still until the test sets it. */
export async function openCache(
  driver: CacheDriver,
  log: InvalidationLog,
  options: Partial<CacheOptions> = {},
) {
  const time = { now: 1_000_000 }
  const cache = createCache({
    driver,
    log,
    isEnabled: true,
    clock: () => time.now,
    random: () => 1,
    ...options,
  })
  await cache.start()
  return { cache, time }
}
