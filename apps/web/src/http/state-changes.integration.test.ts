import { identityStage, openTestApi, PASSWORD, type TestApi } from '@lomash/api/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestServer, type TestServer } from './testing/test-server.ts'

let api: TestApi
let stage: ReturnType<typeof identityStage>
let server: TestServer

beforeAll(async () => {
  api = await openTestApi({ isCached: false, now: new Date() })
  stage = identityStage(api)
  server = await openTestServer(api)
})
afterAll(async () => {
  server.close()
  await api.close()
})

type Headers = Record<string, string>

const post = (path: string, headers: Headers, body: BodyInit = new URLSearchParams()) =>
  fetch(server.origin + path, { method: 'POST', body, headers, redirect: 'manual' })

const call = (procedure: string, headers: Headers, body: BodyInit = '{}') =>
  post(`/api/trpc/${procedure}`, { 'content-type': 'application/json', ...headers }, body)

async function cookieOfSomebody(): Promise<string> {
  const { email } = await stage.customer()
  const answer = await post('/sign-in', {}, new URLSearchParams({ email, password: PASSWORD }))
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

async function isSignedIn(cookie: string): Promise<boolean> {
  const answer = await fetch(`${server.origin}/api/trpc/identity.getSession`, { headers: { cookie } })
  return (await answer.json()).result.data !== null
}

describe('with somebody’s cookie', () => {
  test.each<[string, Headers]>([
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['a foreign origin with our name in it', { origin: 'https://127.0.0.1.evil.example' }],
    ['our name at another port', { origin: 'http://127.0.0.1:1' }],
    ['an origin that is hidden', { origin: 'null' }],
    ['no origin at all', {}],
    ['cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['another subdomain', { 'sec-fetch-site': 'same-site' }],
    ['hidden, by a browser that says from where', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
  ])('what comes from %s changes nothing, as a form and as a procedure', async (_, headers) => {
    const cookie = await cookieOfSomebody()
    expect((await post('/sign-out', { ...headers, cookie })).status).toBe(403)
    const answer = await call('identity.signOut', { ...headers, cookie })
    expect([answer.status, (await answer.json()).error.data.code]).toEqual([403, 'FORBIDDEN'])
    expect(await isSignedIn(cookie)).toBe(true)
  })

  test.each<[string, () => Headers]>([
    ['our origin', () => ({ origin: server.origin })],
    ['same-origin', () => ({ 'sec-fetch-site': 'same-origin' })],
    ['a page of ours that hides its origin', () => ({ origin: 'null', 'sec-fetch-site': 'same-origin' })],
  ])('what comes from %s is done', async (_, headers) => {
    const byCall = await cookieOfSomebody()
    expect((await call('identity.signOut', { ...headers(), cookie: byCall })).status).toBe(200)
    const byForm = await cookieOfSomebody()
    expect((await post('/sign-out', { ...headers(), cookie: byForm })).status).toBe(303)
    for (const cookie of [byCall, byForm]) expect(await isSignedIn(cookie)).toBe(false)
  })
})

test('a program, which has no cookies, need not say where it comes from', async () => {
  const { email } = await stage.customer()
  const answer = await call('identity.signIn', {}, JSON.stringify({ email, password: PASSWORD }))
  expect(answer.status).toBe(200)
})

describe('a mutation', () => {
  test.each(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('is not done by %s', async (method) => {
    const cookie = await cookieOfSomebody()
    const headers = { cookie, origin: server.origin, 'content-type': 'application/json' }
    for (const input of ['', '?input={}', '?batch=1&input={"0":{}}']) {
      const answer = await fetch(`${server.origin}/api/trpc/identity.signOut${input}`, { method, headers })
      expect(answer.headers.get('set-cookie')).toBeNull()
    }
    expect(await isSignedIn(cookie)).toBe(true)
  })

  test('cannot be called by GET: the answer says so', async () => {
    const answer = await fetch(`${server.origin}/api/trpc/identity.signOut`)
    expect([answer.status, (await answer.json()).error.data.code]).toEqual([405, 'METHOD_NOT_ALLOWED'])
  })

  // What a form of another site could send without asking first (CORS), were the origin not looked at.
  test.each([
    'text/plain',
    'text/plain; application/json',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
  ])('is not smuggled in as %s', async (type) => {
    const cookie = await cookieOfSomebody()
    const answer = await call('identity.signOut', { cookie, origin: server.origin, 'content-type': type })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    expect(await isSignedIn(cookie)).toBe(true)
  })
})

test('a page about an account tells its address to nobody but us', async () => {
  for (const path of [
    '/sign-in',
    '/reset-password?token=x',
    '/verify-email?token=x',
    '/newsletter/confirm?token=x',
  ]) {
    const answer = await fetch(server.origin + path)
    expect(answer.headers.get('referrer-policy')).toBe('same-origin')
  }
})
