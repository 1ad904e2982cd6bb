import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { insertProducts, insertVocabulary, openTestApi, type TestApi } from '@lomash/api/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestServer, readUrl, type TestServer } from './testing/test-server.ts'

let api: TestApi
let server: TestServer
let origin: string
let directory: string
let rendered: string[]
let failing: string[] = []

beforeAll(async () => {
  api = await openTestApi({ isCached: true, now: new Date() })
  const fixture = await insertVocabulary(api.database)
  await insertProducts(
    api.database,
    fixture,
    ['island', 'galley', 'larder', 'corner', 'window'].map((name) => ({ slug: `luna-${name}` })),
  )
  directory = mkdtempSync(join(tmpdir(), 'lomash-http-'))
  mkdirSync(join(directory, 'media'))
  writeFileSync(join(directory, 'media', 'abc-300.webp'), 'a picture')
  writeFileSync(join(directory, 'secret.txt'), 'a secret')
  const check = (name: string, isVital: boolean) => ({
    name,
    isVital,
    run: async () => {
      if (failing.includes(name)) throw new Error('down')
    },
  })
  server = await openTestServer(api, {
    mediaDirectory: join(directory, 'media'),
    checks: [check('database', true), check('redisCache', false)],
  })
  ;({ origin, rendered } = server)
})
afterAll(async () => {
  server.close()
  rmSync(directory, { recursive: true })
  await api.close()
})
beforeEach(() => {
  rendered.length = 0
  server.renderedFor.length = 0
})

/** What was made is kept after it is answered. */
const kept = () => sleep(20)
const listUrl = (input: object) => readUrl(origin, 'listProducts', input)

describe('public reads', () => {
  test('are what tRPC says, cacheable by a CDN, and come from the cache the second time', async () => {
    const first = await fetch(listUrl({ limit: 1 }))
    await kept()
    const second = await fetch(listUrl({ limit: 1 }))
    expect(first.headers.get('x-cache')).toMatch(/^miss; age=/)
    expect(second.headers.get('x-cache')).toMatch(/^hit; age=/)
    const expected = { result: { data: await api.caller.catalogue.listProducts({ limit: 1 }) } }
    expect(await first.json()).toEqual(expected)
    expect(await second.json()).toEqual(expected)
    expect(second.headers.get('cache-control')).toMatch(
      /^public, max-age=0, s-maxage=\d+, stale-while-revalidate=\d+$/,
    )
    expect(second.headers.get('set-cookie')).toBeNull()
  })

  test('are compressed for a browser and left plain for a CDN', async () => {
    const raw = (headers: Record<string, string>) => fetch(listUrl({}), { headers })
    expect((await raw({ 'accept-encoding': 'br, gzip' })).headers.get('content-encoding')).toBe('br')
    expect(
      (await raw({ 'accept-encoding': 'br', via: '2.0 cloudfront' })).headers.get('content-encoding'),
    ).toBeNull()
  })

  test('are not sent again to who has them', async () => {
    const { headers } = await fetch(listUrl({ limit: 2 }))
    const again = await fetch(listUrl({ limit: 2 }), {
      headers: { 'if-none-match': headers.get('etag') ?? '' },
    })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect(again.headers.get('etag')).toBe(headers.get('etag'))
  })

  test('say where they came from, how old they are and what ends them', async () => {
    await fetch(listUrl({ limit: 3 }))
    await kept()
    expect((await fetch(listUrl({ limit: 3 }))).headers.get('x-cache')).toMatch(
      /^hit; age=\d+; tags=products,sales$/,
    )
  })

  test('of something that does not exist are looked for once, and no CDN keeps the error', async () => {
    await fetch(readUrl(origin, 'getProduct', { slug: 'nope' }))
    await kept()
    const before = api.statements.length
    const response = await fetch(readUrl(origin, 'getProduct', { slug: 'nope' }))
    expect(api.statements.length).toBe(before)
    expect(response.status).toBe(404)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect((await response.json()).error.data.code).toBe('PRODUCT_NOT_FOUND')
  })
})

describe('bad calls get a status and a code, never a stack', () => {
  const body = (bytes: number) => ({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `"${'x'.repeat(bytes)}"`,
  })
  test.each<[string, string, RequestInit, number, string]>([
    ['an unknown procedure', 'catalogue.nothing', {}, 404, 'PROCEDURE_NOT_FOUND'],
    ['a procedure named like a property', 'constructor', {}, 404, 'PROCEDURE_NOT_FOUND'],
    ['input that is not JSON', 'catalogue.listProducts?input={', {}, 400, 'VALIDATION_ERROR'],
    ['input of another type', 'catalogue.listProducts?input=[]', {}, 400, 'VALIDATION_ERROR'],
    ['text no column holds', 'catalogue.listProducts?input={"q":"\\u0000"}', {}, 400, 'VALIDATION_ERROR'],
    ['a wrong field', 'catalogue.listProducts?input={"limit":"many"}', {}, 400, 'VALIDATION_ERROR'],
    ['a forged cursor', 'catalogue.listProducts?input={"cursor":"AAAA"}', {}, 400, 'INVALID_CURSOR'],
    ['another method', 'appointments.cancelBooking', {}, 405, 'METHOD_NOT_ALLOWED'],
    ['a body over 1 MB', 'catalogue.listProducts', body(1_100_000), 413, 'PAYLOAD_TOO_LARGE'],
    ['a batch', 'catalogue.listProducts,catalogue.listSales?batch=1&input={}', {}, 400, 'VALIDATION_ERROR'],
  ])('%s', async (_, path, init, status, code) => {
    const response = await fetch(`${origin}/api/trpc/${path}`, init)
    const text = await response.text()
    expect([response.status, JSON.parse(text).error?.data?.code]).toEqual([status, code])
    expect(text).not.toMatch(/\bat .*\.ts|node_modules|stack|SELECT/i)
  })
})

describe('pages', () => {
  test('are made once for everybody, whatever campaign brought them', async () => {
    const first = await fetch(`${origin}/kitchens?colour=ink&utm_source=a`)
    const second = await fetch(`${origin}/kitchens?utm_source=b&colour=ink`, {
      headers: { cookie: 'who=me' },
    })
    expect(await second.text()).toBe(await first.text())
    expect(rendered).toEqual(['/kitchens?colour=ink'])
    expect(second.headers.get('cache-control')).toContain('s-maxage=')
  })

  test('are made knowing nothing of the visitor who asked first', async () => {
    await fetch(`${origin}/bedrooms`, {
      headers: {
        cookie: 'who=me',
        'user-agent': 'mine',
        'x-forwarded-host': 'evil.example',
        authorization: 'Bearer x',
      },
    })
    const told = JSON.stringify(server.renderedFor)
    expect(server.renderedFor).toHaveLength(1)
    expect(told).not.toMatch(/who=me|mine|evil|Bearer/)
  })

  test('carry a policy that names their inline scripts', async () => {
    const response = await fetch(`${origin}/sale`)
    expect(response.headers.get('content-security-policy')).toMatch(/script-src 'self' 'sha256-[^']+';/)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('are not sent again to who has them', async () => {
    const first = await fetch(`${origin}/packages`)
    const again = await fetch(`${origin}/packages`, {
      headers: { 'if-none-match': first.headers.get('etag') ?? '' },
    })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
  })

  test.each([
    ['missing', 404, '/missing'],
    ['broken', 500, '/failed'],
  ])('that are %s show the notice made beforehand, and are not kept', async (name, status, notice) => {
    for (let n = 0; n < 2; n++) {
      const response = await fetch(`${origin}/kitchens/${name}`)
      expect([response.status, response.headers.get('cache-control')]).toEqual([status, 'no-store'])
      expect(await response.text()).toContain(`${notice}</html>`)
      expect(response.headers.get('content-security-policy')).toContain("script-src 'self' 'sha256-")
    }
    expect(rendered).toHaveLength(4)
  })

  test('of which nothing is known are made for each visitor and never kept', async () => {
    await fetch(`${origin}/account`)
    const response = await fetch(`${origin}/account`)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(rendered).toEqual(['/account', '/account'])
  })
})

describe('what is no page of ours may do nothing', () => {
  test.each([
    ['POST', '/', 405],
    ['DELETE', '/kitchens', 405],
    ['GET', '/%E0%A4%A', 400],
    ['GET', '/api/trpc/catalogue.nothing', 404],
    ['GET', '/media/none.webp', 404],
    ['GET', '/health', 200],
  ])('%s %s', async (method, path, status) => {
    const response = await fetch(origin + path, { method })
    expect(response.status).toBe(status)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  test('a page asked for in an odd way still carries its policy', async () => {
    for (const [path, headers] of [
      ['/nope.html', {}],
      ['/kitchens', { rsc: '0' }],
      ['/kitchens', { rsc: '1' }],
      ['/account', { rsc: '1' }],
    ] as const) {
      const response = await fetch(origin + path, { headers })
      expect(response.headers.get('content-security-policy')).toMatch(/script-src 'self' 'sha256-/)
    }
  })

  test('the notices are not places to go to', async () => {
    expect((await fetch(`${origin}/missing`)).status).toBe(404)
    expect((await fetch(`${origin}/failed`)).status).toBe(404)
  })
})

describe('pictures', () => {
  test('are right for ever', async () => {
    const response = await fetch(`${origin}/media/abc-300.webp`)
    expect(await response.text()).toBe('a picture')
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  })

  test.each(['/media/none.webp', '/media/'])('%s is not one', async (path) => {
    const response = await fetch(origin + path)
    expect([response.status, response.headers.get('cache-control')]).toEqual([404, 'no-store'])
  })

  test.each([
    '/media/../secret.txt',
    '/media/%2e%2e/secret.txt',
    '/media/..%2fsecret.txt',
    '/media/..\\secret.txt',
    '/media//../secret.txt',
  ])('above their directory are out of reach, also by %s, which no browser would send', async (path) => {
    const answer = await raw(`GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`)
    expect(answer).not.toContain('a secret')
    expect(answer).toMatch(/^HTTP\/1.1 (404|400)/)
  })

  test('cannot be written', async () => {
    expect((await fetch(`${origin}/media/abc-300.webp`, { method: 'PUT', body: 'x' })).status).toBe(405)
  })
})

describe('health', () => {
  test('/ready names the check that fails: without the database nothing goes, without the cache all does', async () => {
    const ready = async () => {
      const response = await fetch(`${origin}/ready`)
      return [response.status, await response.json()]
    }
    expect(await ready()).toEqual([200, { status: 'ok', checks: { database: 'ok', redisCache: 'ok' } }])
    failing = ['redisCache']
    expect(await ready()).toEqual([
      200,
      { status: 'degraded', checks: { database: 'ok', redisCache: 'failed' } },
    ])
    failing = ['database']
    expect(await ready()).toEqual([
      503,
      { status: 'unavailable', checks: { database: 'failed', redisCache: 'ok' } },
    ])
    expect((await fetch(`${origin}/health`)).status).toBe(200)
    failing = []
  })

  test('a request id of the load balancer is kept, anything else replaced', async () => {
    const idOf = async (id: string) =>
      (await fetch(`${origin}/health`, { headers: { 'x-request-id': id } })).headers.get('x-request-id')
    expect(await idOf('lb-12345678')).toBe('lb-12345678')
    expect(await idOf('<script>')).toMatch(/^[0-9a-f-]{36}$/)
  })
})

function raw(request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(server.port, '127.0.0.1', () => socket.write(request))
    socket.on('data', (data) => {
      answer += data
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(answer))
  })
}
