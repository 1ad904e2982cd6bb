import { limitsWith } from '@lomash/api'
import { insertProducts, insertVocabulary, openTestApi, type TestApi } from '@lomash/api/testing'
import { createRateLimiter } from '@lomash/cache'
import { connectedRedis, startRedisServer, type TestRedisServer } from '@lomash/cache/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestServer, readUrl, type TestServer } from './testing/test-server.ts'

const API_MAX = 12

let api: TestApi
let redisServer: TestRedisServer
let redis: Awaited<ReturnType<typeof connectedRedis>>
let server: TestServer

beforeAll(async () => {
  api = await openTestApi({ isCached: true, now: new Date() })
  await insertProducts(api.database, await insertVocabulary(api.database), [{ slug: 'luna' }])
  redisServer = await startRedisServer()
  redis = await connectedRedis(redisServer.url)
})
beforeEach(async () => {
  await expect.poll(() => redis.ping().catch(String), { timeout: 5_000 }).toBe('PONG')
  await redis.flushall()
  server?.close()
  const limits = limitsWith(new Map([['api', { max: API_MAX, windowSeconds: 60 }]]))
  const services = { ...api.services, limits, rateLimiter: createRateLimiter(redis) }
  server = await openTestServer({ ...api, services }, { trustedProxyHops: 1 })
})
afterAll(async () => {
  server.close()
  redis.disconnect()
  await redisServer.stop()
  await api.close()
})

/** As our load balancer hands it on: what the client claimed, then who it really was. */
const from = (address: string, claimed = '') => ({
  'x-forwarded-for': claimed ? `${claimed}, ${address}` : address,
})
const read = (headers: Record<string, string>) =>
  fetch(`${server.origin}/api/trpc/identity.getSession`, { headers })
const signIn = (email: string, headers: Record<string, string>) =>
  fetch(`${server.origin}/api/trpc/identity.signIn`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ email, password: 'not the password' }),
  })

async function expectRefused(answer: Response, atMostSeconds: number): Promise<void> {
  expect([answer.status, (await answer.json()).error.data.code]).toEqual([429, 'RATE_LIMITED'])
  const wait = Number(answer.headers.get('retry-after'))
  expect(wait).toBeGreaterThan(0)
  expect(wait).toBeLessThanOrEqual(atMostSeconds)
  expect(answer.headers.get('cache-control')).toBe('no-store')
}

describe('calls of the API', () => {
  test('are counted by client; forging X-Forwarded-For changes nothing', async () => {
    for (let count = 0; count < API_MAX; count++)
      expect((await read(from('198.51.100.1', `10.0.0.${count}, 203.0.113.${count}`))).status).toBe(200)
    for (const claimed of ['', '10.9.8.7', '198.51.100.2', '127.0.0.1, 198.51.100.2'])
      await expectRefused(await read(from('198.51.100.1', claimed)), 60)
    const written = await signIn('eve@example.co.uk', from('198.51.100.1', '198.51.100.2'))
    await expectRefused(written, 60)
    expect((await read(from('198.51.100.2'))).status).toBe(200)
    expect((await redis.keys('*')).join()).not.toMatch(/\d+\.\d+\.\d+/)
  })

  test('of which public reads that are cached, pages and health are none', async () => {
    const headers = from('198.51.100.1')
    for (let count = 0; count < API_MAX + 1; count++) await read(headers)
    const paths = ['/health', '/ready', '/kitchens', '/sign-in', '/media/none.webp']
    for (const url of [
      readUrl(server.origin, 'listProducts', {}),
      ...paths.map((path) => server.origin + path),
    ])
      for (let count = 0; count < API_MAX + 1; count++)
        expect((await fetch(url, { headers })).status).not.toBe(429)
  })

  test('are refused as forms, too: the page comes again, with what was typed', async () => {
    const headers = from('198.51.100.1')
    for (let count = 0; count < API_MAX; count++) await read(headers)
    const body = new URLSearchParams({ email: 'eve@example.co.uk' })
    const answer = await fetch(`${server.origin}/newsletter`, { method: 'POST', headers, body })
    expect(answer.status).toBe(429)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(server.rendered.at(-1)).toMatch(/^\/newsletter\?form=/)
    expect(await api.database.primary.notificationMessage.count()).toBe(0)
  })
})

describe('signing in', () => {
  test('is tried ten times in 15 minutes by one client, whomever as', async () => {
    for (let count = 0; count < 10; count++)
      expect((await signIn(`eve${count}@example.co.uk`, from('198.51.100.1'))).status).toBe(401)
    await expectRefused(await signIn('eve@example.co.uk', from('198.51.100.1', '198.51.100.9')), 900)
    expect((await signIn('eve@example.co.uk', from('198.51.100.2'))).status).toBe(401)
  })
})

test('without Redis each process counts by itself: abuse is kept off, and nobody else is', async () => {
  for (let count = 0; count < API_MAX; count++) await read(from('198.51.100.1'))
  await redisServer.kill()
  for (const address of ['198.51.100.2', '198.51.100.3'])
    for (let count = 0; count < API_MAX; count++) expect((await read(from(address))).status).toBe(200)
  await expectRefused(await read(from('198.51.100.2')), 60)
  await redisServer.restart()
  await expect.poll(() => redis.ping().catch(String), { timeout: 5_000 }).toBe('PONG')
  expect((await read(from('198.51.100.4'))).status).toBe(200)
  expect(await redis.keys('rate:api:*')).toHaveLength(1)
})
