import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { CacheDriver } from './drivers/driver.ts'
import { createTcpDriver } from './drivers/tcp.ts'
import { takeLease } from './lease.ts'
import { testRedisUrl } from './testing/env.ts'

let driver: CacheDriver
beforeAll(async () => {
  driver = createTcpDriver({ url: testRedisUrl(), poolSize: 2, commandTimeoutMs: 1_000 })
  await vi.waitFor(() => driver.readLatest(['lease']), { timeout: 5_000 })
})
afterAll(() => driver.close())

const holder = async (key: string) => (await driver.readLatest([`lease:${key}`]))[0]?.toString() ?? null
const givenTo = (key: string, owner: string) =>
  driver.write([{ key: `lease:${key}`, value: Buffer.from(owner), ttlMs: 300 }])

test('a lease is held by one until it is released, longer than one that nobody renews', async () => {
  const lease = await takeLease(driver, 'held')
  expect(lease).not.toBeNull()
  await sleep(450)
  expect(await takeLease(driver, 'held')).toBeNull()
  await lease?.release()
  const next = await takeLease(driver, 'held')
  expect(next).not.toBeNull()
  await next?.release()
})

test('who lost a lease takes it from nobody when he releases', async () => {
  const lease = await takeLease(driver, 'lost')
  await givenTo('lost', 'another')
  await lease?.release()
  expect(await holder('lost')).toBe('another')
})

test('who lost a lease does not keep up that of another', async () => {
  const lease = await takeLease(driver, 'not renewed')
  await givenTo('not renewed', 'another, who dies')
  await sleep(500)
  expect(await holder('not renewed')).toBeNull()
  await lease?.release()
})
