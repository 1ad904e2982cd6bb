import type { RequestListener } from 'node:http'
import { appointmentsStage, openTestApi, type TestApi } from '@lomash/api/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findFormState } from '../form-states.ts'
import { MANAGE_PATH } from '../lib/shop-paths.ts'
import { openTestServer, type TestServer } from './testing/test-server.ts'

let api: TestApi
let stage: ReturnType<typeof appointmentsStage>
let server: TestServer

/** As a page does: finds what the form is shown again with by the name in its query. */
const render: RequestListener = (req, res) => {
  const state = findFormState(new URL(req.url ?? '/', 'http://shop').searchParams.get('form'))
  res.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(JSON.stringify(state))
}

beforeAll(async () => {
  api = await openTestApi({ isCached: true, now: new Date('2026-03-02T08:00:00Z') })
  stage = appointmentsStage(api)
  await stage.consultant((await stage.showroom(1)).id)
  server = await openTestServer(api, { render })
})
afterAll(async () => {
  server.close()
  await api.close()
})

const cancel = (startsAt: string, reason: string) => send(startsAt, { cancel: '1', reason })

/** Of a booking at that time. */
async function send(startsAt: string, fields: Record<string, string>) {
  const { booking } = await stage.booked({ startsAt })
  const { manageToken: token, version } = booking
  const body = new URLSearchParams({ token, version: String(version), ...fields })
  const answer = await fetch(server.origin + MANAGE_PATH, { method: 'POST', body, redirect: 'manual' })
  return { answer, state: (await api.caller.appointments.getBooking({ token })).state }
}

test('a booking is cancelled with a reason as long as it may be, whatever signs it is of', async () => {
  const { answer, state } = await cancel('2026-04-07T12:00:00Z', '’'.repeat(500))
  expect([answer.status, state]).toEqual([303, 'CANCELLED'])
  expect(answer.headers.get('location')).toMatch(/&cancelled=1$/)
})

test.each([
  ['says nothing', '2026-04-13T12:00:00Z', {}],
  ['has a reason and no button', '2026-04-14T12:00:00Z', { reason: 'We are away' }],
  ['has an empty time', '2026-04-15T12:00:00Z', { startsAt: '' }],
])('a form that %s cancels nothing', async (_, startsAt, fields) => {
  const { answer, state } = await send(startsAt, fields)
  expect([answer.status, state]).toEqual([422, 'BOOKED'])
  expect(await answer.json()).toMatchObject({ error: { message: 'Choose a time.' } })
})

test('a reason that is too long comes again, with what is wrong beside it, and nothing is cancelled', async () => {
  const reason = 'We are away. '.repeat(330)
  const { answer, state } = await cancel('2026-04-08T12:00:00Z', reason)
  expect([answer.status, state]).toEqual([422, 'BOOKED'])
  expect(await answer.json()).toMatchObject({
    values: { reason },
    error: { fields: { reason: ['Use at most 500 characters'] } },
  })
})
