import { createClient } from '@lomash/api/client'
import {
  identityStage,
  insertProducts,
  insertVocabulary,
  openTestApi,
  PASSWORD,
  type TestApi,
} from '@lomash/api/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestServer, readUrl, type TestServer } from './testing/test-server.ts'

let api: TestApi
let stage: ReturnType<typeof identityStage>
let server: TestServer
let token: string
let owner: Awaited<ReturnType<typeof stage.staff>>

beforeAll(async () => {
  api = await openTestApi({ isCached: true, now: new Date() })
  stage = identityStage(api)
  server = await openTestServer(api)
  await insertProducts(api.database, await insertVocabulary(api.database), [{ slug: 'luna' }])
  owner = await stage.staff('OWNER')
  token = await made(['staff:read', 'audit:read'])
})
afterAll(async () => {
  server.close()
  await api.close()
})

async function made(scopes: ('staff:read' | 'audit:read')[]): Promise<string> {
  const input = { name: 'CI', scopes, expiresInDays: 1 }
  return (await owner.browser.call.staff.developer.createApiToken(input)).token
}

const ask = (procedure: string, headers: Record<string, string> = {}, init: RequestInit = {}) =>
  fetch(`${server.origin}/api/trpc/${procedure}`, { ...init, headers: { ...init.headers, ...headers } })
const post = (procedure: string, input: object, headers: Record<string, string>) =>
  ask(procedure, headers, {
    method: 'POST',
    body: JSON.stringify(input),
    headers: { 'content-type': 'application/json' },
  })
const bearer = (value: string) => ({ authorization: `Bearer ${value}` })
const LIST_STAFF = 'staff.identity.listStaff?input={}'

async function codeOf(response: Response): Promise<[number, string]> {
  const { error } = await response.json()
  return [response.status, error?.data.code ?? 'done']
}

describe('the typed client with a token', () => {
  test('calls what the token’s scopes allow', async () => {
    const client = createClient(`${server.origin}/api/trpc`, { token })
    const { items } = await client.staff.identity.listStaff.query({})
    expect(items.map(({ userId }) => userId)).toContain(owner.userId)
    expect((await client.catalogue.listProducts.query({})).items).toHaveLength(1)
  })

  test('is told the code of what it may not do', async () => {
    const client = createClient(`${server.origin}/api/trpc`, { token })
    const error = await client.account.getProfile.query().catch((thrown) => thrown.data)
    expect(error).toMatchObject({ code: 'FORBIDDEN', httpStatus: 403 })
  })
})

test.each([
  'staff.identity.listStaff?input={}',
  'account.getProfile',
  'identity.getSession',
  'catalogue.listProducts?input={}',
])('a token that does not count is refused by %s, and told so as RFC 6750 says', async (procedure) => {
  for (const said of [
    'Bearer',
    'Bearer ',
    'bearer nonsense',
    `Bearer lwt_${'x'.repeat(43)}`,
    `Bearer ${token}x`,
  ]) {
    const response = await ask(procedure, { authorization: said })
    expect([said, ...(await codeOf(response))]).toEqual([said, 401, 'UNAUTHENTICATED'])
    expect(response.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"')
    expect(response.headers.get('cache-control')).toBe('no-store')
  }
})

test('who shows nothing where something is wanted is told what to show', async () => {
  const response = await ask(LIST_STAFF)
  expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
})

describe('a public read', () => {
  const url = () => readUrl(server.origin, 'listProducts', { limit: 1 })

  test('is the same with a token, and then kept by nobody', async () => {
    const anonymous = await fetch(url())
    const shown = await fetch(url(), { headers: bearer(token) })
    expect(await shown.text()).toBe(await anonymous.text())
    expect(shown.headers.get('cache-control')).toBe('no-store')
    expect(shown.headers.get('etag')).toBeNull()
  })

  test('without one stays shared, and does not vary by Authorization', async () => {
    for (const headers of [{}, { authorization: 'Basic abc' }] as Record<string, string>[]) {
      const response = await fetch(url(), { headers })
      expect(response.headers.get('cache-control')).toMatch(/^public, /)
      expect(response.headers.get('vary')).toBe('accept-encoding')
    }
  })
})

describe('a token beside a cookie', () => {
  async function signedIn(): Promise<{ cookie: string }> {
    const { email } = await stage.customer()
    const response = await post('identity.signIn', { email, password: PASSWORD }, {})
    return { cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '' }
  }

  test('counts alone: the cookie’s owner is not there, and a wrong token is not made good by it', async () => {
    const cookie = { cookie: `session=${owner.browser.state.token}` }
    expect((await ask(LIST_STAFF, cookie)).status).toBe(200)
    expect((await ask(LIST_STAFF, { ...cookie, ...bearer('wrong') })).status).toBe(401)
    const weak = await made(['audit:read'])
    expect(await codeOf(await ask(LIST_STAFF, { ...cookie, ...bearer(weak) }))).toEqual([403, 'FORBIDDEN'])
    const session = await ask('identity.getSession', { ...cookie, ...bearer(token) })
    expect((await session.json()).result.data).toBeNull()
  })

  test('from another site changes nothing of the cookie’s owner', async () => {
    const cookie = await signedIn()
    const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
    const signOut = await post('identity.signOut', {}, { ...cookie, ...foreign, ...bearer(token) })
    expect(signOut.headers.get('set-cookie')).toBeNull()
    await post('account.endOtherSessions', {}, { ...cookie, ...foreign, ...bearer(token) })
    const session = await ask('identity.getSession', cookie)
    expect((await session.json()).result.data).not.toBeNull()
  })
})

test('a call with a token needs no page of ours behind it', async () => {
  const foreign = { origin: 'https://tool.example', 'sec-fetch-site': 'cross-site' }
  const revoke = { tokenId: crypto.randomUUID() }
  const refused = await post('staff.developer.revokeApiToken', revoke, { ...foreign, ...bearer(token) })
  // Asked and answered by the procedure, and not turned away before it.
  expect((await refused.json()).error.message).toBe('Neither scopes nor maker of this token allow this.')
})

test('a revoked token is refused with the next request', async () => {
  const revoked = await made(['staff:read'])
  expect((await ask(LIST_STAFF, bearer(revoked))).status).toBe(200)
  const { items } = await owner.browser.call.staff.developer.listApiTokens({ limit: 1 })
  await owner.browser.call.staff.developer.revokeApiToken({ tokenId: items[0]?.tokenId ?? '' })
  expect((await ask(LIST_STAFF, bearer(revoked))).status).toBe(401)
})
