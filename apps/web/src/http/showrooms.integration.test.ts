import { setTimeout as sleep } from 'node:timers/promises'
import { createClient } from '@lomash/api/client'
import { appointmentsStage, openTestApi, type TestApi } from '@lomash/api/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestServer, type TestServer } from './testing/test-server.ts'

// A Tuesday; showrooms of the stage are open from nine to six.
const at = (time: string) => Date.parse(`2026-03-10T${time}Z`)

let api: TestApi
let server: TestServer

beforeAll(async () => {
  api = await openTestApi({ isCached: true, now: new Date(at('08:00:00')) })
  await appointmentsStage(api).showroom()
  server = await openTestServer(api)
})
afterAll(async () => {
  server.close()
  await api.close()
})
beforeEach(async () => {
  await api.emptyCache()
  server.rendered.length = 0
})

const page = async (path: string, time: string) => {
  api.time.now = at(time)
  const response = await fetch(server.origin + path)
  // What was made is kept after it is answered.
  await sleep(20)
  return response.headers.get('cache-control')
}

describe.each(['/', '/showrooms', '/showrooms/showroom-1'])('%s, which says what is open,', (path) => {
  test.each([
    ['opens', '08:59:50.000'],
    ['closes', '17:59:50.000'],
    ['sees another day', '23:59:50.000'],
  ])('is kept until a showroom %s, and not a moment longer', async (_, tenSecondsBefore) => {
    expect(await page(path, tenSecondsBefore)).toContain('s-maxage=10')
    await page(path, tenSecondsBefore.replace('50.000', '59.999'))
    expect(server.rendered).toHaveLength(1)
    api.time.now = at(tenSecondsBefore) + 10_000
    await fetch(server.origin + path)
    expect(server.rendered).toHaveLength(2)
  })
})

test('a page that says nothing of showrooms is kept as ever', async () => {
  expect(await page('/packages', '08:59:50')).toContain('s-maxage=60')
})

describe('where somebody is', () => {
  const calls: { url: string; method: string | undefined }[] = []
  const realFetch = globalThis.fetch
  beforeEach(() => {
    calls.length = 0
    globalThis.fetch = (url, init) => {
      calls.push({ url: String(url), method: init?.method })
      return realFetch(url, init)
    }
    return () => {
      globalThis.fetch = realFetch
    }
  })

  test('is sent in the body by our client, and what is answered is kept nowhere', async () => {
    const client = createClient(`${server.origin}/api/trpc`)
    const { items } = await client.appointments.findShowrooms.query({ postcode: 'LS1 4AB' })
    expect(items).toHaveLength(1)
    expect(calls).toEqual([{ url: `${server.origin}/api/trpc/appointments.findShowrooms`, method: 'POST' }])
  })

  test('no other read is called by a POST', async () => {
    const response = await fetch(`${server.origin}/api/trpc/appointments.listSlots`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    })
    expect(response.status).toBe(405)
  })

  test('a procedure that changes something is still not called by a GET', async () => {
    const response = await fetch(`${server.origin}/api/trpc/appointments.cancelBooking`)
    expect(response.status).toBe(405)
  })

  test('a form without scripts is answered by the page, at an address that tells nothing', async () => {
    const response = await fetch(`${server.origin}/find-showroom`, {
      method: 'POST',
      body: new URLSearchParams({ postcode: 'LS1 4AB' }),
      headers: { 'sec-fetch-site': 'same-origin' },
    })
    expect([response.status, response.url, response.headers.get('cache-control')]).toEqual([
      200,
      `${server.origin}/find-showroom`,
      'no-store',
    ])
    expect(server.rendered).toEqual([expect.stringMatching(/^\/showrooms\?form=[0-9a-f-]{36}$/)])
  })

  test('and that address, gone to by itself, leads to the page', async () => {
    const response = await fetch(`${server.origin}/find-showroom`, { redirect: 'manual' })
    expect([response.status, response.headers.get('location')]).toEqual([303, '/showrooms'])
  })

  test('a wrong one is shown with the page, too', async () => {
    const response = await fetch(`${server.origin}/find-showroom`, {
      method: 'POST',
      body: new URLSearchParams({ postcode: 'QQ1 1AA' }),
      headers: { 'sec-fetch-site': 'same-origin' },
    })
    expect(response.status).toBe(422)
  })
})
