import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { CacheDriver } from '../drivers/driver.ts'
import type { OpenDriver } from './driver-contract.ts'
import { startRedisServer } from './redis-server.ts'

/** The time limit of the drivers that the tests open. */
export const LIMIT_MS = 250
/** What a busy machine may add to one call, still less than the longest outage; to most it must not add more than a fourth of this. */
export const SLACK_MS = 2_000

const key = 'outage'
const item = { key, value: Buffer.from('value'), ttlMs: 60_000 }

/** What every driver keeps when its Redis does not; and how little it asks of one that is there. */
export function testDriverInOutage(open: OpenDriver): void {
  async function started() {
    const server = await startRedisServer()
    onTestFinished(server.stop)
    const driver = await open(server.url)
    onTestFinished(driver.close)
    await driver.write([item])
    return { server, driver }
  }

  describe('an outage', () => {
    test.each([300, 3_500])('a Redis that stands still for %i ms', async (outageMs) => {
      const { server, driver } = await started()
      server.pause()
      const until = Date.now() + outageMs
      const tookMs: number[] = []
      while (Date.now() < until) tookMs.push(...(await expectEveryCallToFailInTime(driver)))
      server.resume()
      expect(median(tookMs)).toBeLessThan(LIMIT_MS + SLACK_MS / 4)
      await expectServiceWithin(2_000, driver)
      expect(await driver.read([key])).toEqual([item.value])
    })

    test('a Redis that dies under the calls and comes back', async () => {
      const { server, driver } = await started()
      const underWay = Promise.allSettled(everyCall(driver))
      await server.kill()
      await underWay
      const until = Date.now() + 1_500
      while (Date.now() < until) {
        await expectEveryCallToFailInTime(driver)
        await sleep(50)
      }
      await server.restart()
      await expectServiceWithin(2_000, driver)
    })
  })

  test('time in which our own event loop stands still does not count', async () => {
    const { driver } = await started()
    for (const blockedMs of [LIMIT_MS + 50, 4 * LIMIT_MS]) {
      const calls = everyCall(driver)
      // Once before anything is sent, once with the answers under way.
      standStill(blockedMs)
      await Promise.all(calls)
      const later = everyCall(driver)
      await new Promise(setImmediate)
      standStill(blockedMs)
      await Promise.all(later)
    }
  })

  test('many who read at once are answered by few commands', async () => {
    const { driver } = await started()
    const before = await callsOf(driver, 'mget')
    for (let round = 0; round < 10; round++) {
      const reads = Array.from({ length: 200 }, (_, at) => driver.read([key, `tag ${at % 3}`]))
      for (const [found] of await Promise.all(reads)) expect(found).toEqual(item.value)
    }
    expect((await callsOf(driver, 'mget')) - before).toBe(10)
  })
}

/** How often Redis has run a command. */
export async function callsOf(driver: CacheDriver, command: string): Promise<number> {
  const stats = await driver.evaluate('return redis.call("INFO", "commandstats")', [], [])
  return Number(new RegExp(`cmdstat_${command}:calls=(\\d+)`).exec(String(stats))?.[1] ?? 0)
}

function everyCall(driver: CacheDriver): Promise<unknown>[] {
  return [
    driver.read([key]),
    driver.readLatest([key]),
    driver.write([item]),
    driver.claim('claim', 'owner', 100),
    driver.evaluate('return 1', [], []),
  ]
}

/** How long each of the calls took to fail. */
async function expectEveryCallToFailInTime(driver: CacheDriver): Promise<number[]> {
  const askedAt = performance.now()
  const failures = everyCall(driver).map((call) =>
    call.then(
      () => expect.unreachable('Answered without a Redis'),
      () => performance.now() - askedAt,
    ),
  )
  const tookMs = await Promise.all(failures)
  expect(Math.max(...tookMs)).toBeLessThan(LIMIT_MS + SLACK_MS)
  return tookMs
}

function median(values: number[]): number {
  return values.sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
}

async function expectServiceWithin(limitMs: number, driver: CacheDriver): Promise<void> {
  const resumedAt = performance.now()
  for (;;) {
    const calls = await Promise.allSettled(everyCall(driver))
    if (calls.every(({ status }) => status === 'fulfilled')) break
    await sleep(20)
    expect(performance.now() - resumedAt).toBeLessThan(limitMs)
  }
  // And not only on the connection that came back first.
  for (let round = 0; round < 20; round++) await Promise.all(everyCall(driver))
}

function standStill(ms: number): void {
  const until = performance.now() + ms
  while (performance.now() < until);
}
