import type { RequestListener } from 'node:http'
import { identityStage, openTestApi, PASSWORD, type TestApi } from '@lomash/api/testing'
import pino from 'pino'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import SignIn from '../app/(shop)/(account)/sign-in/page.tsx'
import { registerServices } from '../services-registry.ts'
import { cookiesFor } from '../visitor.ts'
import { openTestServer, type TestServer } from './testing/test-server.ts'

let api: TestApi
let stage: ReturnType<typeof identityStage>
let server: TestServer
let secure: TestServer

beforeAll(async () => {
  api = await openTestApi({ isCached: false, now: new Date() })
  stage = identityStage(api)
  registerServices({ services: api.services, cookies: cookiesFor(undefined), offersGoogle: true })
  server = await openTestServer(api)
  secure = await openTestServer(api, { publicUrl: 'https://lomashwood.example' })
})
afterAll(async () => {
  server.close()
  secure.close()
  await api.close()
})

type Sent = { to?: TestServer; headers?: Record<string, string>; fields?: Record<string, string> }

const submit = (path: string, { to = server, headers = { origin: to.origin }, fields = {} }: Sent) =>
  fetch(to.origin + path, { method: 'POST', body: new URLSearchParams(fields), headers, redirect: 'manual' })

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
    const answer = await submit('/sign-out', { headers: { cookie, origin: server.origin } })
    expect(answer.headers.get('set-cookie')).toMatch(/^session=; Path=\/; Max-Age=0;/)
    expect(await isSignedIn(cookie)).toBe(false)
  })
})

test.each([
  ['/account/sessions', '/account/sessions'],
  ['https://evil.example', '/account'],
  ['//evil.example', '/account'],
  ['/\\evil.example', '/account'],
  ['/.//evil.example', '/account'],
  ['/\t/evil.example', '/account'],
  ['javascript:alert(1)', '/account'],
  ['', '/account'],
])('who signs in on the way to %j goes on to %s', async (next, location) => {
  const { email } = await stage.customer()
  const answer = await submit('/sign-in', { fields: { email, password: PASSWORD, next } })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, location])
})

/** Next's part in it: the page itself, made as it stands. */
const realPage: RequestListener = async (req, res) => {
  const { searchParams } = new URL(req.url ?? '', 'http://shop')
  const page = await SignIn({ searchParams: Promise.resolve(Object.fromEntries(searchParams)) })
  res.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(renderToStaticMarkup(page))
}

test('a password that is wrong is not sent back, and stands in no address and no log; the address that was typed is', async () => {
  const { email } = await stage.customer()
  const lines: string[] = []
  const logger = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) })
  const shop = await openTestServer(api, { render: realPage, logger })
  onTestFinished(() => shop.close())
  const password = 'hunter2 "hunter2"'
  const answer = await submit('/sign-in', {
    to: shop,
    fields: { email, password, next: '/account/sessions' },
  })
  expect(answer.status).toBe(401)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const page = await answer.text()
  expect(page).toContain('This email address and password do not go together.')
  expect(page).toContain(`value="${email}"`)
  const leads = '<input type="hidden" name="next" value="/account/sessions"/>'
  const [byPassword, byGoogle] = page.split('action="/sign-in/google"')
  expect(byPassword).toContain(leads)
  expect(byGoogle).toContain(leads)
  expect(/<input[^>]*type="password"[^>]*>/.exec(page)?.[0]).toContain('value=""')
  for (const said of [page, [...answer.headers].join(), shop.rendered.join(), lines.join()])
    expect(said).not.toContain('hunter2')
  expect(lines.join()).toContain('/sign-in')
})
