import { afterAll, beforeAll, expect, test } from 'vitest'
import { appointmentsStage, codeOf, identityStage, openTestApi, type TestApi } from '../../testing/index.ts'

const NOW = Date.parse('2026-03-02T08:00:00Z')
let api: TestApi
let stage: ReturnType<typeof appointmentsStage>
let priya: Awaited<ReturnType<ReturnType<typeof identityStage>['staff']>>
let theirs: string
let others: string

beforeAll(async () => {
  api = await openTestApi({ isCached: true, now: new Date(NOW) })
  stage = appointmentsStage(api)
  priya = await identityStage(api).staff('CONSULTANT', 'Priya')
  const { id: showroomId } = await stage.showroom(1)
  theirs = (await stage.consultant(showroomId, { userId: priya.userId })).id
  others = (await stage.consultant(showroomId)).id
})
afterAll(() => api.close())

const noon = '2026-03-19T12:00:00.000Z'

async function reasonAt(startsAt: string, more: { isForStaff?: boolean; movedBookingId?: string } = {}) {
  const { times } = await priya.browser.call.staff.appointments.explainSlots({
    type: 'HOME_MEASUREMENT',
    kitchen: true,
    date: startsAt.slice(0, 10),
    ...more,
  })
  return times.find((time) => time.startsAt === startsAt)?.consultants[0]?.reason
}

test('staff are told of a time that shoppers need notice for, and have it themselves', async () => {
  const soon = '2026-03-02T15:00:00.000Z'
  expect(await reasonAt(soon)).toBe('NOTICE')
  expect(await reasonAt(soon, { isForStaff: true })).toBeNull()
})

test('of a booking that is to be moved its own time is free', async () => {
  const { bookingId } = await stage.booked({ startsAt: noon, consultantId: theirs })
  expect(await reasonAt(noon)).toBe('BOOKED')
  expect(await reasonAt(noon, { movedBookingId: bookingId })).toBeNull()
})

test('another’s booking cannot be asked about', async () => {
  const { bookingId } = await stage.booked({ startsAt: noon, consultantId: others })
  expect(await codeOf(reasonAt(noon, { movedBookingId: bookingId }))).toBe('BOOKING_NOT_FOUND')
})
