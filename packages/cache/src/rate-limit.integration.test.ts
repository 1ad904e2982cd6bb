import { setTimeout as sleep } from 'node:timers/promises'
import type { Redis } from 'ioredis'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { connectRedis } from './drivers/tcp.ts'
import { createRateLimiter, type RateLimiter } from './rate-limit.ts'
import { startRedisServer, type TestRedisServer } from './testing/redis-server.ts'

const COMMAND_TIMEOUT_MS = 100
/** What a busy machine takes on top. */
const SLACK_MS = 400
const LIMIT = { max: 3, windowSeconds: 60 }

let server: TestRedisServer
let redis: Redis
let limiter: RateLimiter

beforeAll(async () => {
  server = await startRedisServer()
  redis = connectRedis({ url: server.url, commandTimeoutMs: COMMAND_TIMEOUT_MS })
  limiter = createRateLimiter(redis)
  await vi.waitFor(() => redis.ping(), { timeout: 5_000 })
})
afterAll(async () => {
  redis.disconnect()
  await server.stop()
})
beforeEach(() => redis.flushall())

const takeOften = async (count: number, key = 'somebody', limit = LIMIT) => {
  const taken = await Promise.all(Array.from({ length: count }, () => limiter.take('test', key, limit)))
  return taken.filter(({ isAllowed }) => isAllowed).length
}

describe('a limit', () => {
  test('lets as many through as it says, however many ask at once', async () => {
    expect(await takeOften(50)).toBe(3)
    expect(await takeOften(10)).toBe(0)
  })

  test('is counted for each by itself, and for each name by itself', async () => {
    await takeOften(3)
    expect(await takeOften(5, 'another')).toBe(3)
    expect((await limiter.take('other', 'somebody', LIMIT)).isAllowed).toBe(true)
  })

  test('says how long to wait, until its oldest no longer counts', async () => {
    const limit = { max: 2, windowSeconds: 1 }
    await takeOften(1, 'a', limit)
    await sleep(400)
    await takeOften(1, 'a', limit)
    expect(await limiter.take('test', 'a', limit)).toEqual({ isAllowed: false, retryAfterSeconds: 1 })
    await sleep(700)
    expect(await takeOften(2, 'a', limit)).toBe(1)
  })

  test('never lets more through in any stretch of its length', async () => {
    const limit = { max: 4, windowSeconds: 0.2 }
    const takes: { asked: number; answered: number }[] = []
    for (const end = Date.now() + 1_500; Date.now() < end; await sleep(5)) {
      const asked = performance.now()
      if (await takeOften(1, 'a', limit)) takes.push({ asked, answered: performance.now() })
    }
    expect(takes.length).toBeGreaterThan(15)
    for (const [place, { asked }] of takes.entries()) {
      const fifth = takes[place + 4]
      // Redis counts whole milliseconds.
      if (fifth) expect(fifth.answered - asked).toBeGreaterThanOrEqual(199)
    }
  })

  test('leaves nothing in Redis when its time is over', async () => {
    await takeOften(5, 'a', { max: 2, windowSeconds: 0.1 })
    await expect.poll(() => redis.dbsize()).toBe(0)
  })

  test('takes any key', async () => {
    for (const key of ['', '::1/64', 'ключ 🔑', 'x'.repeat(10_000)]) expect(await takeOften(5, key)).toBe(3)
  })
})

describe('without Redis nothing is too much and nobody waits', () => {
  async function timed() {
    const startedAt = performance.now()
    const allowed = await takeOften(10)
    return { allowed, ms: performance.now() - startedAt }
  }

  test.each([
    ['that hangs', () => server.pause(), () => server.resume()],
    ['that is gone', () => server.kill(), () => server.restart()],
  ])('one %s', async (_, begin, end) => {
    await takeOften(3)
    await begin()
    for (let round = 0; round < 3; round++) {
      const { allowed, ms } = await timed()
      expect(allowed).toBe(10)
      expect(ms).toBeLessThan(COMMAND_TIMEOUT_MS + SLACK_MS)
    }
    await end()
    await expect.poll(() => redis.ping().catch(String), { timeout: 5_000 }).toBe('PONG')
    await redis.flushall()
    expect(await takeOften(10)).toBe(3)
  })

  test('one that was never there', async () => {
    const nowhere = connectRedis({ url: 'redis://127.0.0.1:1', commandTimeoutMs: COMMAND_TIMEOUT_MS })
    expect(await createRateLimiter(nowhere).take('test', 'a', { max: 0, windowSeconds: 60 })).toEqual({
      isAllowed: true,
    })
    nowhere.disconnect()
  })
})
