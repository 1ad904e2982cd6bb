import { afterAll, beforeAll, expect, test } from 'vitest'
import { appointmentsStage, errorOf, identityStage, openTestApi, type TestApi } from '../../testing/index.ts'

let api: TestApi
let stage: ReturnType<typeof appointmentsStage>
let admin: Awaited<ReturnType<ReturnType<typeof identityStage>['staff']>>
let priya: { id: string }
let tom: { id: string }

beforeAll(async () => {
  api = await openTestApi({ isCached: true, now: new Date('2026-03-02T08:00:00Z') })
  stage = appointmentsStage(api)
  admin = await identityStage(api).staff('ADMIN')
  const { id } = await stage.showroom(1)
  priya = await stage.consultant(id, { name: 'Priya' })
  tom = await stage.consultant(id, { name: 'Tom' })
})
afterAll(() => api.close())

const calls = () => admin.browser.call.staff.appointments
const told = async (email: string) => (await stage.messages(email)).map(({ templateKey }) => templateKey)

test('a booking moved to where it is stays as it is, and nobody is written to', async () => {
  const email = 'still@example.co.uk'
  const startsAt = '2026-03-10T12:00:00Z'
  const { bookingId } = await stage.booked({ startsAt, consultantId: priya.id }, email)
  const { version } = await calls().getBooking({ bookingId })
  const error = await errorOf(calls().moveBooking({ bookingId, version, startsAt }))
  expect(error).toMatchObject({ code: 'VALIDATION_ERROR', fields: { startsAt: [expect.anything()] } })
  expect((await calls().getBooking({ bookingId })).version).toBe(version)
  expect(await told(email)).toEqual(['booking-confirmed'])
})

test('a note of staff does not come between its customer and what they do', async () => {
  const { bookingId, booking } = await stage.booked({ startsAt: '2026-03-12T12:00:00Z' })
  const { version } = await calls().getBooking({ bookingId })
  await calls().setNotes({ bookingId, version, notes: 'Rang us' })
  const seen = { token: booking.manageToken, version: booking.version }
  const { appointments } = api.caller
  const moved = await appointments.rescheduleBooking({ ...seen, startsAt: '2026-03-12T15:00:00Z' })
  const stale = errorOf(appointments.rescheduleBooking({ ...seen, startsAt: '2026-03-13T12:00:00Z' }))
  expect(await stale).toMatchObject({
    code: 'VERSION_CONFLICT',
    conflict: { readVersion: booking.version, currentVersion: moved.version },
  })
  await appointments.cancelBooking({ ...seen, version: moved.version })
})

test('one that goes to somebody else at its time is not called moved to its customer', async () => {
  const email = 'another@example.co.uk'
  const startsAt = '2026-03-11T12:00:00Z'
  const { bookingId } = await stage.booked({ startsAt, consultantId: priya.id }, email)
  const { version } = await calls().getBooking({ bookingId })
  const given = await calls().moveBooking({ bookingId, version, startsAt, consultantId: tom.id })
  expect(given).toMatchObject({ version: version + 1, consultant: { name: 'Tom' } })
  expect(await told(email)).toEqual(['booking-confirmed', 'booking-reassigned'])
  expect((await stage.messages(email)).at(-1)?.calendar).toMatchObject({
    content: expect.stringContaining('SEQUENCE:1'),
  })
})
