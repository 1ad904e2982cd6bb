import { connectGoogle } from '@lomash/api'
import {
  identityStage,
  type OpenIdMistake,
  type OpenIdProvider,
  openOpenIdProvider,
  openTestApi,
  PASSWORD,
  type TestApi,
} from '@lomash/api/testing'
import { connectRedis, createGoogleAttempts } from '@lomash/cache'
import { testRedisUrls } from '@lomash/db/testing'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestServer, type TestServer } from './testing/test-server.ts'

const PUBLIC_URL = 'http://shop.example'
const CALLBACK = '/sign-in/google/callback'

let api: TestApi
let stage: ReturnType<typeof identityStage>
let provider: OpenIdProvider
let server: TestServer
let people = 0
const redis = connectRedis({ url: testRedisUrls().stateUrl, commandTimeoutMs: 1_000 })

const googleAt = ({ issuer, clientId, clientSecret }: OpenIdProvider, publicUrl = PUBLIC_URL) => ({
  provider: connectGoogle({
    issuer,
    clientId,
    clientSecret,
    redirectUri: publicUrl + CALLBACK,
    timeoutMs: 1_000,
  }),
  attempts: createGoogleAttempts(redis),
})

beforeAll(async () => {
  api = await openTestApi({ isCached: false, now: new Date() })
  stage = identityStage(api)
})
beforeEach(async () => {
  provider = await openOpenIdProvider()
  provider.person = { ...provider.person, email: `eve-of-google-${++people}@example.co.uk` }
  server = await openTestServer(api, { google: googleAt(provider), publicUrl: PUBLIC_URL })
})
afterEach(() => {
  server.close()
  provider.close()
})
afterAll(async () => {
  redis.disconnect()
  await api.close()
})

type Headers = Record<string, string>

const press = (
  fields: Headers = {},
  { to = server, headers = {} }: { to?: TestServer; headers?: Headers } = {},
) =>
  fetch(`${to.origin}/sign-in/google`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers,
    redirect: 'manual',
  })
const cookiesOf = (answer: Response) =>
  answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '')

/** Up to Google's answer: where it sends the browser, and what that holds. */
async function upToGoogle(fields: Headers = {}) {
  const pressed = await press(fields)
  const [cookie = ''] = cookiesOf(pressed)
  const back = await provider.goThrough(pressed.headers.get('location') ?? '')
  return { cookie, search: new URL(back).search, pressed }
}

const comeBack = (search: string, cookie: string, to = server) =>
  fetch(to.origin + CALLBACK + search, { headers: { cookie }, redirect: 'manual' })

async function signIn(fields: Headers = {}) {
  const { cookie, search } = await upToGoogle(fields)
  return comeBack(search, cookie)
}

async function whoIs(answer: Response): Promise<string | null> {
  const cookie = cookiesOf(answer).find((each) => each.startsWith('session=')) ?? ''
  const told = await fetch(`${server.origin}/api/trpc/identity.getSession`, { headers: { cookie } })
  return (await told.json()).result.data?.name ?? null
}

/** The sign-in page came again, and nobody is signed in. */
async function expectRefused(answer: Response, status: number): Promise<void> {
  expect(answer.status).toBe(status)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(cookiesOf(answer).filter((each) => each.startsWith('session='))).toEqual([])
  expect(server.rendered.at(-1)).toMatch(/^\/sign-in\?form=/)
}

describe('signing in with Google', () => {
  test('leads there with PKCE, state and nonce, and back into the account', async () => {
    const { cookie, search, pressed } = await upToGoogle()
    expect(pressed.status).toBe(303)
    const asked = new URL(pressed.headers.get('location') ?? '')
    expect(asked.origin).toBe(provider.issuer)
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      response_type: 'code',
      client_id: provider.clientId,
      redirect_uri: PUBLIC_URL + CALLBACK,
      scope: 'openid email profile',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    })
    expect(pressed.headers.getSetCookie()[0]).toMatch(
      /^google=[\w-]{43}; Path=\/; Max-Age=600; HttpOnly; SameSite=Lax$/,
    )
    const answer = await comeBack(search, cookie)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/account'])
    expect(answer.headers.getSetCookie().at(-1)).toMatch(/^google=; Path=\/; Max-Age=0;/)
    expect([answer.headers.get('cache-control'), answer.headers.get('referrer-policy')]).toEqual([
      'no-store',
      'no-referrer',
    ])
    expect(await whoIs(answer)).toBe('Eve Adams')
  })

  test('keeps its secrets from the browser and from who reads Redis’s keys', async () => {
    const { cookie, pressed } = await upToGoogle()
    const state = new URL(pressed.headers.get('location') ?? '').searchParams.get('state') ?? ''
    const keys = (await redis.keys('google-sign-in:*')).join()
    expect(keys).not.toContain(state)
    expect(keys).not.toContain(cookie.split('=')[1])
  })

  test('binds its cookie to this host over https', async () => {
    const publicUrl = 'https://lomashwood.example'
    const secure = await openTestServer(api, { publicUrl, google: googleAt(provider, publicUrl) })
    const pressed = await press({}, { to: secure })
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
    expect((await signIn({ next })).headers.get('location')).toBe(location)
  })

  test('asks Google for what it says of itself once, and not before somebody comes', async () => {
    expect(provider.asked).toEqual([])
    await signIn()
    await signIn()
    expect(provider.asked.filter((path) => path.startsWith('/.well-known'))).toHaveLength(1)
  })

  test('is no way in for staff', async () => {
    const { email } = await stage.staff('ADMIN')
    provider.person = { ...provider.person, email }
    await expectRefused(await signIn(), 401)
  })

  test('cannot be begun from another site', async () => {
    const answer = await press({}, { headers: { 'sec-fetch-site': 'cross-site' } })
    expect([answer.status, cookiesOf(answer), provider.asked]).toEqual([403, [], []])
  })
})

describe('an answer is good once, and in one browser', () => {
  test('the same address again signs nobody in', async () => {
    const { cookie, search } = await upToGoogle()
    expect((await comeBack(search, cookie)).status).toBe(303)
    await expectRefused(await comeBack(search, cookie), 401)
  })

  test('nor twice at the same moment', async () => {
    const { cookie, search } = await upToGoogle()
    const all = await Promise.all([1, 2, 3, 4].map(() => comeBack(search, cookie)))
    expect(all.map(({ status }) => status).sort()).toEqual([303, 401, 401, 401])
  })

  test('a code that was used in another sign-in is refused by Google', async () => {
    const first = await upToGoogle()
    await comeBack(first.search, first.cookie)
    const second = await upToGoogle()
    const forged = new URLSearchParams(second.search)
    forged.set('code', new URLSearchParams(first.search).get('code') ?? '')
    await expectRefused(await comeBack(`?${forged}`, second.cookie), 401)
  })

  test('another browser, with no key or its own, gets nothing; the right one still does', async () => {
    const [victim, thief] = [await upToGoogle(), await upToGoogle()]
    await expectRefused(await comeBack(victim.search, ''), 401)
    await expectRefused(await comeBack(victim.search, thief.cookie), 401)
    await expectRefused(await comeBack('?code=x&state=x', victim.cookie), 401)
    await expectRefused(await comeBack('', victim.cookie), 401)
    expect((await comeBack(victim.search, victim.cookie)).status).toBe(303)
  })

  test('an answer that came after ten minutes is none', async () => {
    const { cookie, search } = await upToGoogle()
    const [key = ''] = await redis.keys('google-sign-in:*').then((keys) => keys.slice(-1))
    expect(await redis.ttl(key)).toBeGreaterThan(590)
    await redis.del(...(await redis.keys('google-sign-in:*')))
    await expectRefused(await comeBack(search, cookie), 401)
  })

  test.each(['HEAD', 'POST'])('%s does not use it up', async (method) => {
    const { cookie, search } = await upToGoogle()
    const sent = await fetch(server.origin + CALLBACK + search, { method, headers: { cookie } })
    expect(sent.status).toBe(404)
    expect((await comeBack(search, cookie)).status).toBe(303)
  })
})

describe('nobody is signed in', () => {
  test.each<[OpenIdMistake, number]>([
    ['person declines', 401],
    ['wrong nonce', 401],
    ['no nonce', 401],
    ['wrong audience', 401],
    ['wrong issuer', 401],
    ['expired', 401],
    ['wrong signature', 401],
    ['unsigned', 401],
    ['signed with the client secret', 401],
    ['no id token', 401],
    ['token hangs', 503],
    ['token fails', 503],
    ['keys hang', 503],
    ['token says unknown client', 500],
  ])('when: %s (%i)', async (mistake, status) => {
    const { email } = await stage.customer()
    provider.person = { ...provider.person, email }
    provider.mistake = mistake
    await expectRefused(await signIn(), status)
    const user = await api.database.primary.user.findUniqueOrThrow({ where: { email } })
    expect(user.googleSubject).toBeNull()
  })

  test.each([false, 'true', 1, undefined])(
    'whose address Google has verified: %j',
    async (email_verified) => {
      const { email, sub } = provider.person
      provider.person = { sub, ...(email ? { email } : {}), email_verified }
      await expectRefused(await signIn(), 401)
      expect(await api.database.primary.user.count({ where: { googleSubject: sub } })).toBe(0)
    },
  )

  test.each<OpenIdMistake>(['discovery hangs', 'discovery fails'])(
    'while Google is away (%s); then it works again, and the password does all the time',
    async (mistake) => {
      provider.mistake = mistake
      const answer = await press({ next: '/account/sessions' })
      await expectRefused(answer, 503)
      expect(answer.headers.get('retry-after')).toBe('30')
      const { email } = await stage.customer()
      const body = new URLSearchParams({ email, password: PASSWORD })
      const other = await fetch(`${server.origin}/sign-in`, { method: 'POST', body, redirect: 'manual' })
      expect(other.status).toBe(303)
      provider.mistake = null
      expect((await signIn()).status).toBe(303)
    },
  )

  test('when there is no Google at its address', async () => {
    provider.close()
    await expectRefused(await press(), 503)
  })

  test('while Redis is away', async () => {
    const away = () => Promise.reject(new Error('away'))
    const google = { ...googleAt(provider), attempts: { keep: away, take: away } }
    const broken = await openTestServer(api, { google, publicUrl: PUBLIC_URL })
    const answers = [await press({}, { to: broken })]
    const { cookie, search } = await upToGoogle()
    answers.push(await comeBack(search, cookie, broken))
    broken.close()
    expect(answers.map((answer) => [answer.status, cookiesOf(answer)])).toEqual([
      [503, []],
      [503, []],
    ])
  })
})

describe('the policy of pages', () => {
  const policyOf = async (path: string, to = server) =>
    (await fetch(to.origin + path)).headers.get('content-security-policy')

  test.each(['/sign-in', '/register'])(
    'lets the form on %s lead to Google, and to nobody else',
    async (path) => {
      expect(await policyOf(path)).toContain(`form-action 'self' ${provider.issuer};`)
    },
  )

  test.each(['/', '/account', '/forgot-password'])('lets no form on %s lead there', async (path) => {
    expect(await policyOf(path)).toContain("form-action 'self';")
  })

  test('lets it when the page comes again, too', async () => {
    const body = new URLSearchParams({ email: 'eve@example.co.uk', password: 'wrong' })
    const answer = await fetch(`${server.origin}/sign-in`, { method: 'POST', body })
    expect(answer.headers.get('content-security-policy')).toContain(`form-action 'self' ${provider.issuer};`)
  })
})

test('without Google being set up there is nothing of it', async () => {
  const plain = await openTestServer(api)
  const answers = await Promise.all([
    press({}, { to: plain }),
    fetch(`${plain.origin}/sign-in/google`),
    fetch(`${plain.origin}${CALLBACK}?code=x&state=x`),
  ])
  const policy = (await fetch(`${plain.origin}/sign-in`)).headers.get('content-security-policy')
  plain.close()
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
  expect(policy).toContain("form-action 'self';")
})
