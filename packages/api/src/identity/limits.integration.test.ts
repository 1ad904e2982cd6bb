import { createRateLimiter } from '@lomash/cache'
import { connectedRedis } from '@lomash/cache/testing'
import { testRedisUrls } from '@lomash/db/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createCaller } from '../caller.ts'
import { noBrowser } from '../context.ts'
import { limitsWith } from '../shared/limits.ts'
import { codeOf, identityStage, openTestApi, PASSWORD, type TestApi } from '../testing/index.ts'

let api: TestApi
let stage: ReturnType<typeof identityStage>
let redis: Awaited<ReturnType<typeof connectedRedis>>
let services: TestApi['services']

beforeAll(async () => {
  api = await openTestApi({ isCached: false, now: new Date('2026-11-24T10:00:00Z') })
  stage = identityStage(api)
  redis = await connectedRedis(testRedisUrls().stateUrl)
})
beforeEach(async () => {
  await redis.flushdb()
  services = { ...api.services, rateLimiter: createRateLimiter(redis) }
})
afterAll(async () => {
  redis.disconnect()
  await api.close()
})

/** The same procedures, called from that address. */
const from = (clientKey: string) =>
  createCaller({ services, requestId: 'test', ...noBrowser, clientKey }).identity

const tryPasswords = async (email: string, clientKey: string, count: number) => {
  const codes: string[] = []
  for (let time = 0; time < count; time++)
    codes.push(await codeOf(from(clientKey).signIn({ email, password: 'not the password' })))
  return codes
}

describe('an account', () => {
  test('cannot be locked for its owner by one stranger', async () => {
    const { email } = await stage.customer()
    const codes = await tryPasswords(email, 'mallory', 12)
    expect(codes).toEqual([...Array(10).fill('SIGN_IN_FAILED'), 'RATE_LIMITED', 'RATE_LIMITED'])
    expect(await codeOf(from('eve').signIn({ email, password: PASSWORD }))).toBe('done')
  })

  test('is not tried more often than its limit from all addresses together', async () => {
    const figures = new Map([['sign-in', { max: 1_000, windowSeconds: 900 }] as const])
    const limits = limitsWith(figures)
    const account = { ...limits['sign-in-account'], max: 15 }
    services = { ...services, limits: { ...limits, 'sign-in-account': account } }
    const { email } = await stage.customer()
    expect(await tryPasswords(email, 'one', 10)).toEqual(Array(10).fill('SIGN_IN_FAILED'))
    // What the tight limit refuses takes nothing from the account.
    expect(await tryPasswords(email, 'one', 30)).toEqual(Array(30).fill('RATE_LIMITED'))
    const codes = await tryPasswords(email, 'two', 6)
    expect(codes).toEqual([...Array(5).fill('SIGN_IN_FAILED'), 'RATE_LIMITED'])
    expect(await codeOf(from('eve').signIn({ email, password: PASSWORD }))).toBe('RATE_LIMITED')
    const other = await stage.customer()
    expect(await codeOf(from('eve').signIn({ email: other.email, password: PASSWORD }))).toBe('done')
  })

  test('is counted alike however its address is spelled, and stands nowhere in Redis', async () => {
    const { email } = await stage.customer()
    await tryPasswords(email, 'mallory', 5)
    await tryPasswords(` ${email.toUpperCase()} `, 'mallory', 5)
    expect((await tryPasswords(email, 'mallory', 1))[0]).toBe('RATE_LIMITED')
    await from('mallory').requestPasswordReset({ email })
    const keys = await redis.keys('*')
    const { id } = await api.database.primary.user.findUniqueOrThrow({ where: { email } })
    expect(keys.filter((key) => key.startsWith('rate:')).length).toBeGreaterThanOrEqual(5)
    expect(keys.join().toLowerCase()).not.toContain(email.split('@')[0])
    expect(keys.filter((key) => key.startsWith('rate:')).join()).not.toContain(id)
  })

  test('is asked a new password for three times an hour by one address, ten times by all', async () => {
    const { email } = await stage.customer()
    const codes: string[] = []
    for (const client of ['a', 'a', 'a', 'a', 'b', 'b', 'b', 'c', 'c', 'c', 'd', 'd'])
      codes.push(await codeOf(from(client).requestPasswordReset({ email })))
    expect(
      codes.map((code, place) => (code === 'done' ? null : place)).filter((place) => place !== null),
    ).toEqual([3, 11])
  })
})

test('one address registers five accounts an hour', async () => {
  const register = () =>
    codeOf(from('eve').register({ name: 'Eve', email: stage.somebody(), password: PASSWORD }))
  const codes: string[] = []
  for (let count = 0; count < 6; count++) codes.push(await register())
  expect(codes).toEqual([...Array(5).fill('done'), 'RATE_LIMITED'])
})
