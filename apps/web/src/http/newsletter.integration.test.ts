import type { RequestListener } from 'node:http'
import { DAY_MS, newsletterStage, openTestApi, type TestApi } from '@lomash/api/testing'
import { createRateLimiter } from '@lomash/cache'
import { connectedRedis } from '@lomash/cache/testing'
import { testRedisUrls } from '@lomash/db/testing'
import pino from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findFormState } from '../form-states.ts'
import { openTestServer, type TestServer } from './testing/test-server.ts'

let api: TestApi
let stage: ReturnType<typeof newsletterStage>
let server: TestServer
let people = 0
let email = ''
const log: string[] = []

/** As a page does: finds what the form is shown again with by the name in its query. */
const render: RequestListener = (req, res) => {
  const state = findFormState(new URL(req.url ?? '/', 'http://shop').searchParams.get('form'))
  res.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(JSON.stringify(state))
}

beforeAll(async () => {
  api = await openTestApi({ isCached: false, now: new Date('2026-11-24T10:00:00Z') })
  stage = newsletterStage(api)
  const logger = pino({ level: 'debug' }, { write: (line: string) => void log.push(line) })
  server = await openTestServer(api, { render, logger })
})
afterAll(async () => {
  server.close()
  await api.close()
})
beforeEach(() => {
  email = `eve-${++people}@example.co.uk`
  server.rendered.length = 0
  log.length = 0
})

type Sent = {
  fields?: Record<string, string>
  headers?: Record<string, string>
  body?: BodyInit
  at?: string
}

const send = (path: string, { fields = {}, headers = {}, body, at = server.origin }: Sent = {}) =>
  fetch(at + path, {
    method: 'POST',
    headers,
    body: body ?? new URLSearchParams(fields),
    redirect: 'manual',
  })

const confirmToken = async () => {
  await send('/newsletter', { fields: { email } })
  return stage.tokenFor('confirm', email)
}

describe('a sign-up', () => {
  test('leads to a page that can be reloaded, and is nobody’s to keep', async () => {
    const answer = await send('/newsletter', { fields: { email, website: '' } })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/newsletter/check-inbox'])
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(await stage.templates(email)).toEqual(['newsletter-confirm'])
  })

  test('by a program that fills in what people do not see leads to the same page', async () => {
    const answer = await send('/newsletter', { fields: { email, website: 'https://spam.example' } })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/newsletter/check-inbox'])
    expect(await stage.subscription(email)).toBeNull()
  })

  test('with a wrong address comes again with what was typed, which stands in no address and no log', async () => {
    const answer = await send('/newsletter', { fields: { email: 'eve "the" <secret>' } })
    expect(answer.status).toBe(422)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('content-security-policy')).toContain("form-action 'self'")
    expect(await answer.json()).toMatchObject({
      values: { email: 'eve "the" <secret>' },
      error: { code: 'VALIDATION_ERROR', fields: { email: [expect.stringContaining('name@example')] } },
    })
    expect(server.rendered).toEqual([expect.stringMatching(/^\/newsletter\?form=[\w-]{36}$/)])
    expect(log.join('\n')).not.toContain('secret')
  })

  test('what was typed is gone with the answer, and cannot be had by a forged address', async () => {
    await send('/newsletter', { fields: { email: 'wrong' } })
    const [rendered] = server.rendered
    expect(findFormState(new URL(rendered ?? '/', 'http://shop').searchParams.get('form'))).toBeNull()
    expect(await (await fetch(`${server.origin}/newsletter?form=constructor&email=x`)).json()).toBeNull()
  })

  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour', { 'sec-fetch-site': 'same-site' }],
    ['another origin', { origin: 'https://evil.example' }],
  ])('from %s is not taken', async (_, headers) => {
    expect((await send('/newsletter', { fields: { email }, headers })).status).toBe(403)
    expect(await stage.subscription(email)).toBeNull()
  })

  test('that is no form, or too large, is not taken', async () => {
    const json = { headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email }) }
    expect((await send('/newsletter', json)).status).toBe(415)
    expect((await send('/newsletter', { fields: { email, website: 'x'.repeat(5_000) } })).status).toBe(413)
    const endless = new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array(1_000).fill(97)) })
    const chunked = fetch(`${server.origin}/newsletter`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: endless,
      duplex: 'half',
    } as RequestInit)
    expect((await chunked).status).toBe(413)
  })

  test('without a field is answered as one with an empty field', async () => {
    const answer = await send('/newsletter')
    expect(answer.status).toBe(422)
    expect((await answer.json()).error.fields.email).toEqual(['Enter your email address'])
  })

  test('through the API is limited and answered alike', async () => {
    const body = JSON.stringify({ email })
    const call = (headers: Record<string, string>) =>
      send('/api/trpc/customers.subscribeNewsletter', { headers, body })
    const answer = await call({ 'content-type': 'application/json' })
    expect(await answer.json()).toEqual({ result: { data: { status: 'CHECK_INBOX' } } })
    // What a form of another site could send without asking first (CORS).
    for (const type of ['text/plain', 'application/x-www-form-urlencoded'])
      expect((await call({ 'content-type': type })).status).toBe(415)
  })
})

describe('what one address may do', () => {
  let limited: TestServer
  let redis: Awaited<ReturnType<typeof connectedRedis>>
  beforeAll(async () => {
    redis = await connectedRedis(testRedisUrls().stateUrl)
    const services = { ...api.services, rateLimiter: createRateLimiter(redis) }
    limited = await openTestServer({ ...api, services }, { render, trustedProxyHops: 1 })
  })
  afterAll(() => {
    limited.close()
    redis.disconnect()
  })

  test('is counted by the hop we trust; then the form comes again and says how long to wait', async () => {
    const from = (address: string, spoofed = '10.9.8.7') => ({
      fields: { email: `eve-${++people}@example.co.uk` },
      headers: { 'x-forwarded-for': `${spoofed}, ${address}` },
      at: limited.origin,
    })
    for (let count = 0; count < 20; count++)
      expect((await send('/newsletter', from('198.51.100.1', `10.0.0.${count}`))).status).toBe(303)
    const refused = from('198.51.100.1')
    const answer = await send('/newsletter', refused)
    expect(answer.status).toBe(429)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(3_500)
    expect(await answer.json()).toMatchObject({ values: refused.fields, error: { code: 'RATE_LIMITED' } })
    const byApi = await send('/api/trpc/customers.subscribeNewsletter', {
      headers: { ...refused.headers, 'content-type': 'application/json' },
      body: JSON.stringify(refused.fields),
      at: limited.origin,
    })
    expect([byApi.status, Number(byApi.headers.get('retry-after')) > 3_500]).toEqual([429, true])
    expect((await send('/newsletter', from('198.51.100.2'))).status).toBe(303)
    expect((await redis.keys('rate:*')).join()).not.toContain('198.51.100')
  })
})

describe('a link from a message', () => {
  test('only shows a page: looking at it changes nothing, and leaves its token nowhere', async () => {
    const token = await confirmToken()
    const shown = await fetch(`${server.origin}/newsletter/confirm?token=${token}`)
    expect(shown.status).toBe(200)
    expect(shown.headers.get('cache-control')).toBe('no-store')
    expect(shown.headers.get('referrer-policy')).toBe('same-origin')
    expect(shown.headers.get('x-robots-tag')).toBe('noindex')
    expect((await stage.subscription(email))?.status).toBe('PENDING')
    expect(log.join('\n')).not.toContain(token)
  })

  test('confirms by its button, also pressed twice', async () => {
    const token = await confirmToken()
    for (let count = 0; count < 2; count++) {
      const answer = await send('/newsletter/confirm', {
        fields: { token },
        headers: { origin: 'null', 'sec-fetch-site': 'same-origin' },
      })
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/newsletter/confirmed'])
      expect(answer.headers.get('cache-control')).toBe('no-store')
    }
    expect(await stage.templates(email)).toEqual(['newsletter-confirm', 'newsletter-welcome'])
    expect(log.join('\n')).not.toContain(token)
  })

  test('that has expired or is not ours comes again and says so', async () => {
    const token = await confirmToken()
    api.time.now += 3 * DAY_MS
    const expired = await send('/newsletter/confirm', { fields: { token } })
    expect([expired.status, (await expired.json()).error.code]).toEqual([410, 'LINK_EXPIRED'])
    const forged = await send('/newsletter/confirm', { fields: { token: 'forged' } })
    expect([forged.status, (await forged.json()).error.code]).toEqual([400, 'LINK_INVALID'])
    expect(log.join('\n')).not.toContain(token)
  })
})

describe('unsubscribing', () => {
  const oneClick = (path: string, init: Sent = {}) =>
    send(path, { fields: { 'List-Unsubscribe': 'One-Click' }, ...init })
  const pathOf = async () => (await stage.messages(email)).at(-1)?.unsubscribePath ?? ''
  const statusNow = async () => (await stage.subscription(email))?.status

  test('by a mail program takes one request without a page, as often as it likes (RFC 8058)', async () => {
    await stage.subscriber(email)
    const path = await pathOf()
    const ofWebmail: Record<string, string> = {
      'sec-fetch-site': 'cross-site',
      origin: 'https://mail.example',
    }
    for (const headers of [{}, ofWebmail]) {
      const answer = await oneClick(path, { headers })
      expect([answer.status, answer.headers.get('location')]).toEqual([200, null])
      expect(answer.headers.get('set-cookie')).toBeNull()
      expect(answer.headers.get('cache-control')).toBe('no-store')
    }
    expect(await statusNow()).toBe('UNSUBSCRIBED')
    expect(await stage.isOptedOut(email)).toBe(true)
    expect(server.rendered).toEqual([])
    expect(log.join('\n')).not.toContain(path.split('=')[1])
  })

  test('is also taken as multipart/form-data, which the RFC allows', async () => {
    await stage.subscriber(email)
    const body = new FormData()
    body.set('List-Unsubscribe', 'One-Click')
    expect((await send(await pathOf(), { body })).status).toBe(200)
    expect(await statusNow()).toBe('UNSUBSCRIBED')
  })

  test('by a mail program with a link that is not ours is told so by its status', async () => {
    expect((await oneClick('/newsletter/unsubscribe?token=forged')).status).toBe(400)
    expect((await oneClick('/newsletter/unsubscribe')).status).toBe(400)
  })

  test('by a person takes a press of the button, and looking at the page changes nothing', async () => {
    await stage.subscriber(email)
    const path = await pathOf()
    expect((await fetch(server.origin + path)).status).toBe(200)
    expect(await statusNow()).toBe('CONFIRMED')
    const token = await stage.tokenFor('unsubscribe', email)
    const answer = await send('/newsletter/unsubscribe', { fields: { token } })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/newsletter/unsubscribed'])
    expect(await statusNow()).toBe('UNSUBSCRIBED')
  })

  test('by a person is not taken from another site', async () => {
    await stage.subscriber(email)
    const token = await stage.tokenFor('unsubscribe', email)
    const headers = { 'sec-fetch-site': 'cross-site' }
    expect((await send('/newsletter/unsubscribe', { fields: { token }, headers })).status).toBe(403)
    expect(await statusNow()).toBe('CONFIRMED')
  })
})

test('other methods and other paths are not the forms’', async () => {
  for (const method of ['PUT', 'DELETE', 'PATCH'])
    expect((await fetch(`${server.origin}/newsletter`, { method })).status).toBe(405)
  for (const path of ['/newsletter/confirmed', '/newsletter/', '/newsletter/constructor', '/'])
    expect((await send(path, { fields: { email } })).status).toBe(405)
})

test('while the database is away the form comes again with what was typed, and says when to try again', async () => {
  const away = await openTestApi({
    isCached: false,
    now: new Date(),
    databases: { primaryUrl: 'postgresql://lomash:x@127.0.0.1:1/none' },
  })
  const broken = await openTestServer(away, { render })
  const answer = await send('/newsletter', { fields: { email }, at: broken.origin })
  expect(answer.status).toBe(503)
  expect(answer.headers.get('retry-after')).toBe('5')
  expect(await answer.json()).toMatchObject({ values: { email }, error: { code: 'SERVICE_UNAVAILABLE' } })
  broken.close()
  await away.close()
})
