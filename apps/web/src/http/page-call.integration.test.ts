import type { RequestListener } from 'node:http'
import { openTestApi, type TestApi } from '@lomash/api/testing'
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findPageCall, PAGE_CALL, type PageCall } from '../page-call.ts'
import { openTestServer, type TestServer } from './testing/test-server.ts'

let api: TestApi
let server: TestServer
const logged: string[] = []
/** The calls of the pages that were made, as these saw them. */
const seen: (PageCall | null)[] = []

/** Stands for pages that say how they leave: what they say is in their address. */
const render: RequestListener = (req, res) => {
  const id = req.headers[PAGE_CALL]
  const call = findPageCall(typeof id === 'string' ? id : null)
  seen.push(call ? { ...call } : null)
  const asked = new URL(req.url ?? '', 'http://page').searchParams
  if (call && asked.has('says')) call.status = Number(asked.get('says'))
  if (call && asked.has('wait')) call.retryAfterSeconds = Number(asked.get('wait'))
  if (call && asked.has('failed')) call.failure = new Error('the page broke')
  res.writeHead(asked.has('throws') ? 500 : 200, { 'content-type': 'text/html' })
  res.end(req.url?.startsWith('/failed') ? 'the notice' : `the page ${'x'.repeat(2_000)}`)
}

beforeAll(async () => {
  api = await openTestApi({ isCached: false, now: new Date() })
  const logger = pino({ level: 'error' }, { write: (line: string) => logged.push(line) })
  server = await openTestServer(api, { render, logger })
})
afterAll(async () => {
  server.close()
  await api.close()
})

const get = (path: string, headers: Record<string, string> = {}) => fetch(server.origin + path, { headers })

describe('a page made for its visitor', () => {
  test.each([403, 404, 400, 500])('that says %i leaves with it, and with what it shows', async (status) => {
    const answer = await get(`/admin/staff?says=${status}`)
    expect([answer.status, (await answer.text()).slice(0, 8)]).toEqual([status, 'the page'])
  })

  test('that is to be asked for again says when', async () => {
    const answer = await get('/admin?says=503&wait=5')
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
  })

  test('that said 503 and could not be made is 503, with the notice in its place', async () => {
    const answer = await get('/account?says=503&wait=5&throws=1')
    expect([answer.status, answer.headers.get('retry-after'), await answer.text()]).toEqual([
      503,
      '5',
      'the notice',
    ])
  })

  test('that failed and shows so is in the log, under the number that it shows', async () => {
    const answer = await get('/admin?says=500&failed=1')
    const requestId = answer.headers.get('x-request-id') ?? ''
    expect(seen.at(-1)?.requestId).toBe(requestId)
    expect(logged.find((line) => line.includes('the page broke'))).toContain(requestId)
  })

  test('knows its own call only: what a visitor names is written over, and is forgotten afterwards', async () => {
    await get('/admin?says=403', { [PAGE_CALL]: 'forged' })
    expect(seen.at(-1)).toMatchObject({ url: '/admin?says=403' })
    const [, name = ''] = server.renderedFor.map((headers) => String(headers[PAGE_CALL])).slice(-2)
    expect(findPageCall(name)).toBeNull()
  })
})

describe('a page of the admin', () => {
  test('is kept by nobody, in no index, and its address is told to no other site', async () => {
    for (const path of ['/admin', '/admin/staff?q=ed', '/admin/nowhere/at/all']) {
      const { headers } = await get(path)
      expect(Object.fromEntries(headers)).toMatchObject({
        'cache-control': 'no-store',
        'x-robots-tag': 'noindex',
        'referrer-policy': 'same-origin',
      })
    }
  })

  test('is not one because its path begins alike', async () => {
    expect((await get('/administrators')).headers.get('x-robots-tag')).toBeNull()
  })

  test('leaves compressed', async () => {
    expect((await get('/admin', { 'accept-encoding': 'br' })).headers.get('content-encoding')).toBe('br')
  })

  test('is made anew in its place for who has it open, while pages of the shop are not', async () => {
    await get('/admin/staff?q=ed&_rsc=1a2b', { rsc: '1' })
    expect(server.renderedFor.at(-1)).toMatchObject({ rsc: '1' })
    expect(seen.at(-1)?.url).toBe('/admin/staff?q=ed')
    await get('/admin?_rsc=1a2b', { rsc: '1' })
    expect(seen.at(-1)?.url).toBe('/admin')
    await get('/account?_rsc=1a2b', { rsc: '1' })
    expect(server.renderedFor.at(-1)?.rsc).toBeUndefined()
  })

  test('is changed by nothing that is sent to it', async () => {
    const answer = await fetch(`${server.origin}/admin/staff`, { method: 'POST', headers: { rsc: '1' } })
    expect(answer.status).toBe(405)
  })
})
