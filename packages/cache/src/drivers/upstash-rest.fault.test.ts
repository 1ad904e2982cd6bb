import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type OpenDriver, PATIENT_MS, testDriverContract } from '../testing/driver-contract.ts'
import { LIMIT_MS, SLACK_MS, testDriverInOutage } from '../testing/driver-outage-contract.ts'
import { testRedisUrl } from '../testing/env.ts'
import { startUpstashEndpoint, type UpstashEndpoint } from '../testing/upstash-endpoint.ts'
import type { CacheDriver } from './driver.ts'
import { createUpstashDriver } from './upstash-rest.ts'

const openWith =
  (commandTimeoutMs: number): OpenDriver =>
  async (redisUrl) => {
    const endpoint = await startUpstashEndpoint(redisUrl)
    return { ...createUpstashDriver({ ...endpoint, commandTimeoutMs }), close: endpoint.stop }
  }
testDriverContract(openWith(PATIENT_MS))
testDriverInOutage(openWith(LIMIT_MS))

describe('an endpoint that is not well', () => {
  let endpoint: UpstashEndpoint
  let driver: CacheDriver
  beforeAll(async () => {
    endpoint = await startUpstashEndpoint(testRedisUrl())
    driver = createUpstashDriver({ ...endpoint, commandTimeoutMs: LIMIT_MS })
  })
  beforeEach(() => endpoint.misbehave(null))
  afterAll(() => endpoint.stop())

  const item = { key: 'key', value: Buffer.from('a value of somebody'), ttlMs: 1_000 }

  async function expectToFail(failing: CacheDriver, reason: RegExp): Promise<void> {
    const askedAt = performance.now()
    const calls = await Promise.allSettled([
      failing.read(['key']),
      failing.write([item]),
      failing.claim('key', 'owner', 1_000),
      failing.evaluate('return 1', [], []),
    ])
    expect(performance.now() - askedAt).toBeLessThan(LIMIT_MS + SLACK_MS)
    for (const call of calls) {
      const error: unknown = call.status === 'rejected' ? call.reason : null
      expect(String(error)).toMatch(reason)
      expect(String(error)).not.toContain('somebody')
    }
  }

  test('a token that it does not know throws', async () => {
    const stranger = createUpstashDriver({ url: endpoint.url, token: 'wrong', commandTimeoutMs: LIMIT_MS })
    await expectToFail(stranger, /Unauthorized/)
  })

  test.each([
    ['error-500', /ERR internal/],
    ['garbage', /Unable to parse response body/],
    ['drop', /fetch failed/],
    ['hang', /within 250 ms/],
  ] as const)('%s throws within the limit, and is forgotten when it is over', async (how, reason) => {
    endpoint.misbehave(how)
    await expectToFail(driver, reason)
    endpoint.misbehave(null)
    await driver.write([item])
    expect(await driver.read(['key'])).toEqual([item.value])
  })

  test('an endpoint that nobody listens at throws', async () => {
    const gone = await startUpstashEndpoint(testRedisUrl())
    await gone.stop()
    await expectToFail(createUpstashDriver({ ...gone, commandTimeoutMs: LIMIT_MS }), /fetch failed/)
  })

  test('slow but within the limit is not an error', async () => {
    endpoint.misbehave({ delayMs: LIMIT_MS / 2 })
    expect(await driver.claim('slow', 'owner', 1_000)).toBe(true)
  })
})
