import { setTimeout as sleep } from 'node:timers/promises'
import type { Redis } from 'ioredis'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { connectRedis } from './drivers/tcp.ts'
import { createRateLimiter, type RateLimiter } from './rate-limit.ts'
import { connectedRedis } from './testing/connected-redis.ts'
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
  redis = await connectedRedis(server.url, COMMAND_TIMEOUT_MS)
})
afterAll(async () => {
  redis.disconnect()
  await server.stop()
})
beforeEach(async () => {
  await redis.flushall()
  limiter = createRateLimiter(redis)
})

const takeOften = async (count: number, key = 'somebody', limit = LIMIT, by = limiter) => {
  const taken = await Promise.all(Array.from({ length: count }, () => by.take('test', key, limit)))
  return taken.filter(({ isAllowed }) => isAllowed).length
}

describe('a limit', () => {
  test('lets as many through as it says, however many ask at once', async () => {
    expect(await takeOften(50)).toBe(3)
    expect(await takeOften(10)).toBe(0)
  })

  test('is counted by all processes together', async () => {
    await takeOften(2)
    expect(await takeOften(5, 'somebody', LIMIT, createRateLimiter(redis))).toBe(1)
    expect(await takeOften(5)).toBe(0)
  })

  test('is counted for each by itself, and for each name by itself', async () => {
    await takeOften(3)
    expect(await takeOften(5, 'another')).toBe(3)
    expect((await limiter.take('other', 'somebody', LIMIT)).isAllowed).toBe(true)
  })

  test('says how long to wait, and lets through again then', async () => {
    const limit = { max: 2, windowSeconds: 1 }
    expect(await takeOften(5, 'a', limit)).toBe(2)
    expect(await limiter.take('test', 'a', limit)).toEqual({ isAllowed: false, retryAfterSeconds: 1 })
    await sleep(1_050)
    expect(await takeOften(5, 'a', limit)).toBe(2)
  })

  test('is not made longer by who goes on asking, which costs Redis nothing', async () => {
    await takeOften(4)
    await redis.config('RESETSTAT')
    expect(await takeOften(1_000)).toBe(0)
    expect(await redis.info('commandstats')).not.toMatch(/incrby|evalsha/)
    expect(await limiter.take('test', 'somebody', LIMIT)).toEqual({ isAllowed: false, retryAfterSeconds: 60 })
    expect(await redis.pttl('rate:test:somebody')).toBeLessThanOrEqual(60_000)
  })

  test('leaves nothing in Redis when its time is over', async () => {
    await takeOften(5, 'a', { max: 2, windowSeconds: 1 })
    expect(await redis.dbsize()).toBe(1)
    await expect.poll(() => redis.dbsize(), { timeout: 3_000 }).toBe(0)
  })

  test('takes any key', async () => {
    for (const key of ['', '::1/64', 'ключ 🔑', 'x'.repeat(10_000)]) expect(await takeOften(5, key)).toBe(3)
  })
})

describe('without Redis the process counts by itself, and nobody waits', () => {
  async function timed() {
    const startedAt = performance.now()
    const allowed = await takeOften(10)
    return { allowed, ms: performance.now() - startedAt }
  }

  test.each([
    ['that hangs', () => server.pause(), () => server.resume()],
    ['that is gone', () => server.kill(), () => server.restart()],
  ])('one %s', async (_, begin, end) => {
    await takeOften(2)
    await begin()
    // Who had some left has as many as anybody: it begins at nothing.
    for (const expected of [3, 0, 0]) {
      const { allowed, ms } = await timed()
      expect(allowed).toBe(expected)
      expect(ms).toBeLessThan(COMMAND_TIMEOUT_MS + SLACK_MS)
    }
    expect(await takeOften(5, 'another')).toBe(3)
    await end()
    await expect.poll(() => redis.ping().catch(String), { timeout: 5_000 }).toBe('PONG')
    await redis.flushall()
    expect(await takeOften(10)).toBe(3)
    expect(await redis.get('rate:test:somebody')).not.toBeNull()
  })

  test('who had too much before it went stays refused', async () => {
    await takeOften(4)
    await server.kill()
    expect(await takeOften(5)).toBe(0)
    expect(await takeOften(5, 'another')).toBe(3)
    await server.restart()
    await expect.poll(() => redis.ping().catch(String), { timeout: 5_000 }).toBe('PONG')
  })

  test('one that was never there', async () => {
    const nowhere = connectRedis({ url: 'redis://127.0.0.1:1', commandTimeoutMs: COMMAND_TIMEOUT_MS })
    expect(await takeOften(5, 'a', LIMIT, createRateLimiter(nowhere))).toBe(3)
    nowhere.disconnect()
  })
})
