import { limitsWith } from '@lomash/api'
import { identityStage, openTestApi, type TestApi } from '@lomash/api/testing'
import { createRateLimiter } from '@lomash/cache'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { CALLBACK, cookiesOf, type GoogleStage, openGoogleStage } from './testing/google-stage.ts'
import { openTestServer } from './testing/test-server.ts'

let api: TestApi
let people: ReturnType<typeof identityStage>
let stage: GoogleStage

beforeAll(async () => {
  api = await openTestApi({ isCached: false, now: new Date() })
  people = identityStage(api)
})
beforeEach(async () => {
  stage = await openGoogleStage(api)
})
afterEach(() => stage.close())
afterAll(() => api.close())

async function forgetAttempts(): Promise<void> {
  for (const key of await stage.redis.keys('google-sign-in:*')) await stage.redis.del(key)
}

describe('signing in with Google', () => {
  test('leads there with PKCE, state and nonce, and back into the account', async () => {
    const { cookie, search, pressed } = await stage.upToGoogle()
    expect(pressed.status).toBe(303)
    const asked = new URL(pressed.headers.get('location') ?? '')
    expect(asked.origin).toBe(stage.provider.issuer)
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      response_type: 'code',
      client_id: stage.provider.clientId,
      redirect_uri: stage.publicUrl + CALLBACK,
      scope: 'openid email profile',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    })
    expect(pressed.headers.getSetCookie()[0]).toMatch(
      /^google=[\w-]{43}; Path=\/; Max-Age=600; HttpOnly; SameSite=Lax$/,
    )
    const answer = await stage.comeBack(search, cookie)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/account'])
    expect(answer.headers.getSetCookie().at(-1)).toMatch(/^google=; Path=\/; Max-Age=0;/)
    expect([answer.headers.get('cache-control'), answer.headers.get('referrer-policy')]).toEqual([
      'no-store',
      'same-origin',
    ])
    expect(await stage.whoIs(answer)).toBe('Eve Adams')
  })

  test('keeps its secrets from the browser and from who reads Redis’s keys', async () => {
    const { cookie, pressed } = await stage.upToGoogle()
    const state = new URL(pressed.headers.get('location') ?? '').searchParams.get('state') ?? ''
    const keys = (await stage.redis.keys('google-sign-in:*')).join()
    expect(keys).not.toContain(state)
    expect(keys).not.toContain(cookie.split('=')[1])
  })

  test('binds its cookie to this host over https', async () => {
    const publicUrl = 'https://lomashwood.example'
    const secure = await openTestServer(api, { publicUrl, google: stage.googleFor(publicUrl) })
    const pressed = await stage.press({ to: secure })
    secure.close()
    expect(pressed.headers.getSetCookie()[0]).toMatch(
      /^__Host-google=[\w-]{43}; Path=\/; Max-Age=600; HttpOnly; SameSite=Lax; Secure$/,
    )
  })

  test.each([
    ['/account/sessions', '/account/sessions'],
    ['https://evil.example', '/account'],
    ['//evil.example', '/account'],
    ['/\\evil.example', '/account'],
  ])('on the way to %j goes on to %s', async (next, location) => {
    expect((await stage.signIn({ next })).headers.get('location')).toBe(location)
  })

  test('asks Google for what it says of itself once, and not before somebody comes', async () => {
    expect(stage.provider.asked).toEqual([])
    await stage.signIn()
    await stage.signIn()
    expect(stage.provider.asked.filter((path) => path.startsWith('/.well-known'))).toHaveLength(1)
  })

  test('is no way in for staff', async () => {
    const { email } = await people.staff('ADMIN')
    stage.provider.person = { ...stage.provider.person, email }
    stage.expectRefused(await stage.signIn(), 401)
  })

  test('is counted with the sign-ins by password: ten in a quarter of an hour from one address', async () => {
    const services = { ...api.services, rateLimiter: createRateLimiter(stage.redis) }
    const limited = await openTestServer({ ...api, services }, { google: stage.google })
    const statuses: number[] = []
    for (let count = 0; count < 11; count++) statuses.push((await stage.press({ to: limited })).status)
    limited.close()
    expect(statuses).toEqual([...Array(10).fill(303), 429])
  })

  test('is counted among all calls, too, where it comes back', async () => {
    const limits = limitsWith(new Map([['api', { max: 2, windowSeconds: 60 }]]))
    const services = { ...api.services, limits, rateLimiter: createRateLimiter(stage.redis) }
    const limited = await openTestServer({ ...api, services }, { google: stage.google, trustedProxyHops: 1 })
    const headers = { 'x-forwarded-for': '198.51.100.7' }
    const statuses: number[] = []
    for (let count = 0; count < 3; count++)
      statuses.push((await fetch(`${limited.origin}${CALLBACK}?code=x&state=x`, { headers })).status)
    limited.close()
    expect(statuses).toEqual([401, 401, 429])
  })

  test('cannot be begun from another site', async () => {
    const answer = await stage.press({ headers: { 'sec-fetch-site': 'cross-site' } })
    expect([answer.status, cookiesOf(answer), stage.provider.asked]).toEqual([403, [], []])
  })
})

describe('an answer is good once, and in one browser', () => {
  test('the same address again signs nobody in', async () => {
    const { cookie, search } = await stage.upToGoogle()
    expect((await stage.comeBack(search, cookie)).status).toBe(303)
    stage.expectRefused(await stage.comeBack(search, cookie), 401)
  })

  test('nor twice at the same moment', async () => {
    const { cookie, search } = await stage.upToGoogle()
    const all = await Promise.all([1, 2, 3, 4].map(() => stage.comeBack(search, cookie)))
    expect(all.map(({ status }) => status).sort()).toEqual([303, 401, 401, 401])
  })

  test('a code that was used in another sign-in is refused by Google', async () => {
    const first = await stage.upToGoogle()
    await stage.comeBack(first.search, first.cookie)
    const second = await stage.upToGoogle()
    const forged = new URLSearchParams(second.search)
    forged.set('code', new URLSearchParams(first.search).get('code') ?? '')
    stage.expectRefused(await stage.comeBack(`?${forged}`, second.cookie), 401)
  })

  test('another browser, with no key or its own, gets nothing; the right one still does', async () => {
    const [victim, thief] = [await stage.upToGoogle(), await stage.upToGoogle()]
    stage.expectRefused(await stage.comeBack(victim.search, ''), 401)
    stage.expectRefused(await stage.comeBack(victim.search, thief.cookie), 401)
    stage.expectRefused(await stage.comeBack('?code=x&state=x', victim.cookie), 401)
    stage.expectRefused(await stage.comeBack('', victim.cookie), 401)
    expect((await stage.comeBack(victim.search, victim.cookie)).status).toBe(303)
  })

  test('an answer that came after ten minutes is none', async () => {
    await forgetAttempts()
    const { cookie, search } = await stage.upToGoogle()
    const [key = ''] = await stage.redis.keys('google-sign-in:*')
    const secondsLeft = await stage.redis.ttl(key)
    expect(secondsLeft).toBeGreaterThan(500)
    expect(secondsLeft).toBeLessThanOrEqual(600)
    await forgetAttempts()
    stage.expectRefused(await stage.comeBack(search, cookie), 401)
  })

  test.each(['HEAD', 'POST'])('%s does not use it up', async (method) => {
    const { cookie, search } = await stage.upToGoogle()
    const sent = await fetch(stage.server.origin + CALLBACK + search, { method, headers: { cookie } })
    expect(sent.status).toBe(404)
    expect((await stage.comeBack(search, cookie)).status).toBe(303)
  })
})

describe('the policy of pages', () => {
  const policyOf = async (path: string, to = stage.server) =>
    (await fetch(to.origin + path)).headers.get('content-security-policy')

  test.each(['/sign-in', '/register'])(
    'lets the form on %s lead to Google, and to nobody else',
    async (path) => {
      expect(await policyOf(path)).toContain(`form-action 'self' ${stage.provider.issuer};`)
    },
  )

  test.each(['/', '/account', '/forgot-password'])('lets no form on %s lead there', async (path) => {
    expect(await policyOf(path)).toContain("form-action 'self';")
  })

  test('lets it when the page comes again, too', async () => {
    const body = new URLSearchParams({ email: 'eve@example.co.uk', password: 'wrong' })
    const answer = await fetch(`${stage.server.origin}/sign-in`, { method: 'POST', body })
    expect(answer.headers.get('content-security-policy')).toContain(
      `form-action 'self' ${stage.provider.issuer};`,
    )
  })
})

test('without Google being set up there is nothing of it', async () => {
  const plain = await openTestServer(api)
  const answers = await Promise.all([
    stage.press({ to: plain }),
    fetch(`${plain.origin}/sign-in/google`),
    fetch(`${plain.origin}${CALLBACK}?code=x&state=x`),
  ])
  const policy = (await fetch(`${plain.origin}/sign-in`)).headers.get('content-security-policy')
  plain.close()
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
  expect(policy).toContain("form-action 'self';")
})
