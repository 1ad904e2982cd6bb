import { identityStage, openTestApi, PASSWORD, type TestApi } from '@lomash/api/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestServer, type TestServer } from './testing/test-server.ts'

let api: TestApi
let stage: ReturnType<typeof identityStage>
let server: TestServer
let secure: TestServer

beforeAll(async () => {
  api = await openTestApi({ isCached: false, now: new Date() })
  stage = identityStage(api)
  server = await openTestServer(api)
  secure = await openTestServer(api, { publicUrl: 'https://lomashwood.example' })
})
afterAll(async () => {
  server.close()
  secure.close()
  await api.close()
})

type Sent = { to?: TestServer; headers?: Record<string, string>; fields?: Record<string, string> }

const submit = (path: string, { to = server, headers = {}, fields = {} }: Sent) =>
  fetch(to.origin + path, { method: 'POST', body: new URLSearchParams(fields), headers, redirect: 'manual' })

const call = (procedure: string, headers: Record<string, string>) =>
  fetch(`${server.origin}/api/trpc/${procedure}`, {
    method: 'POST',
    body: '{}',
    headers: { 'content-type': 'application/json', ...headers },
  })

async function signIn(to = server): Promise<{ cookie: string; setCookie: string; location: string | null }> {
  const { email } = await stage.customer()
  const answer = await submit('/sign-in', { to, fields: { email, password: PASSWORD } })
  const setCookie = answer.headers.get('set-cookie') ?? ''
  return { cookie: setCookie.split(';')[0] ?? '', setCookie, location: answer.headers.get('location') }
}

async function isSignedIn(cookie: string): Promise<boolean> {
  const answer = await fetch(`${server.origin}/api/trpc/identity.getSession`, { headers: { cookie } })
  return (await answer.json()).result.data !== null
}

describe('the cookie', () => {
  test('is bound to this host over https, and works over plain http on a developer’s machine', async () => {
    expect((await signIn(secure)).setCookie).toMatch(
      /^__Host-session=[\w-]{43}; Path=\/; .*HttpOnly; SameSite=Lax; Secure$/,
    )
    const { cookie, setCookie } = await signIn()
    expect(setCookie).toMatch(/^session=[\w-]{43}; Path=\/; .*HttpOnly; SameSite=Lax$/)
    expect(await isSignedIn(cookie)).toBe(true)
  })

  test.each(['', 'x', 'x'.repeat(43), 'x'.repeat(100_00), '%00', "'; DROP TABLE users"])(
    'that holds %.20j is nobody’s',
    async (token) => {
      expect(await isSignedIn(`session=${token}`)).toBe(false)
    },
  )

  test('is taken away when its owner signs out', async () => {
    const { cookie } = await signIn()
    const answer = await submit('/sign-out', { headers: { cookie } })
    expect(answer.headers.get('set-cookie')).toMatch(/^session=; Path=\/; Max-Age=0;/)
    expect(await isSignedIn(cookie)).toBe(false)
  })
})

describe('what was sent from another site', () => {
  test.each([
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['a foreign origin of the same name', { origin: 'http://127.0.0.1:1' }],
    ['cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['another subdomain', { 'sec-fetch-site': 'same-site' }],
    ['null, in a browser that says from where', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
  ])('%s changes nothing, as a form and as a procedure', async (_, headers) => {
    const { cookie } = await signIn()
    expect((await submit('/sign-out', { headers: { ...headers, cookie } })).status).toBe(403)
    const answer = await call('identity.signOut', { ...headers, cookie })
    expect([answer.status, (await answer.json()).error.data.code]).toEqual([403, 'FORBIDDEN'])
    expect(await isSignedIn(cookie)).toBe(true)
  })

  test.each([
    ['our origin', () => ({ origin: server.origin })],
    ['same-origin', () => ({ 'sec-fetch-site': 'same-origin' })],
    ['no browser', () => ({})],
  ])('but from %s it is done', async (_, headers) => {
    const { cookie } = await signIn()
    expect((await call('identity.signOut', { ...headers(), cookie })).status).toBe(200)
    expect(await isSignedIn(cookie)).toBe(false)
  })
})

test.each([
  ['/account/sessions', '/account/sessions'],
  ['https://evil.example', '/account'],
  ['//evil.example', '/account'],
  ['/\\evil.example', '/account'],
  ['', '/account'],
])('who signs in on the way to %j goes on to %s', async (next, location) => {
  const { email } = await stage.customer()
  const answer = await submit('/sign-in', { fields: { email, password: PASSWORD, next } })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, location])
})

test('a password that is wrong is not sent back, and stands in no address', async () => {
  const { email } = await stage.customer()
  const answer = await submit('/sign-in', { fields: { email, password: 'hunter2 hunter2' } })
  expect(answer.status).toBe(401)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(await answer.text()).not.toContain('hunter2')
  expect(server.rendered.join()).not.toContain('hunter2')
})
