import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  appointmentsStage,
  CONTACT,
  errorOf,
  identityStage,
  mailedToken,
  openBrowser,
  openTestApi,
  type TestApi,
} from '../testing/index.ts'

let api: TestApi
let stage: ReturnType<typeof appointmentsStage>
let admin: Awaited<ReturnType<ReturnType<typeof identityStage>['staff']>>
let leeds: { id: string }
let york: { id: string }
let priya: { id: string }
let tom: { id: string }

beforeAll(async () => {
  api = await openTestApi({ isCached: true, now: new Date('2026-03-02T08:00:00Z') })
  stage = appointmentsStage(api)
  admin = await identityStage(api).staff('ADMIN')
  ;[leeds, york] = [await stage.showroom(1), await stage.showroom(1)]
  ;[priya, tom] = [await stage.consultant(leeds.id), await stage.consultant(york.id)]
})
afterAll(() => api.close())

const wish = { type: 'HOME_MEASUREMENT', kitchen: true } as const
const calls = () => admin.browser.call.staff.appointments
const reschedule = (booking: { manageToken: string; version: number }, startsAt: string) =>
  api.caller.appointments.rescheduleBooking({
    token: booking.manageToken,
    version: booking.version,
    startsAt,
  })
/** A home visit by somebody of the showroom in Leeds. */
async function booked(startsAt: string) {
  const browser = openBrowser(api)
  const { holdId } = await browser.call.appointments.holdSlot({ ...wish, showroomId: leeds.id, startsAt })
  const booking = await browser.call.appointments.createBooking({
    holdId,
    idempotencyKey: crypto.randomUUID(),
    contact: CONTACT,
  })
  return { booking, bookingId: holdId }
}

test('a home visit that is moved stays with the showroom whose people were wanted', async () => {
  const { booking } = await booked('2026-04-07T11:00:00Z')
  expect(booking).toMatchObject({ wishedShowroomId: leeds.id, showroom: null })
  await stage.booked({ startsAt: '2026-04-08T11:00:00Z', consultantId: priya.id })
  // Tom, in York, is free then.
  const refused = await errorOf(reschedule(booking, '2026-04-08T11:00:00Z'))
  expect(refused.code).toBe('SLOT_TAKEN')
  const theirs = await stage.slotsOf('2026-04-08', { showroomId: leeds.id, movedToken: booking.manageToken })
  for (const { startsAt } of refused.alternatives ?? []) expect(theirs).toContain(startsAt)
  expect(refused.alternatives).toHaveLength(3)
  const moved = await reschedule(booking, refused.alternatives?.[0]?.startsAt ?? '')
  expect(moved).toMatchObject({ consultant: { consultantId: priya.id }, wishedShowroomId: leeds.id })
})

test('staff give it to anybody, and from then on it is nobody’s showroom’s', async () => {
  const { booking, bookingId } = await booked('2026-04-09T11:00:00Z')
  const { version, showroomId } = await calls().getBooking({ bookingId })
  expect(showroomId).toBeNull()
  const startsAt = '2026-04-10T11:00:00.000Z'
  const given = await calls().moveBooking({ bookingId, version, startsAt, consultantId: tom.id })
  expect(given).toMatchObject({ startsAt, consultant: { consultantId: tom.id } })
  const token = booking.manageToken
  expect(await api.caller.appointments.getBooking({ token })).toMatchObject({ wishedShowroomId: null })
  const back = { bookingId, version: given.version, startsAt: booking.startsAt, consultantId: priya.id }
  await calls().moveBooking(back)
  expect(await api.caller.appointments.getBooking({ token })).toMatchObject({ wishedShowroomId: leeds.id })
})

test('its time is offered to who waits for that showroom’s people, and what they book is theirs, too', async () => {
  const { booking } = await booked('2026-04-14T11:00:00Z')
  const join = (email: string, more: object) =>
    api.caller.appointments.joinWaitlist({
      ...wish,
      from: '2026-04-14',
      to: '2026-04-14',
      name: 'Ola',
      email,
      ...more,
    })
  await join('york@example.co.uk', { showroomId: york.id })
  await join('leeds@example.co.uk', { showroomId: leeds.id })
  await join('anybody@example.co.uk', {})
  const offers = async (email: string) =>
    (await stage.messages(email)).filter(({ templateKey }) => templateKey === 'waitlist-offer')
  const take = async (email: string) => {
    const offerToken = mailedToken(api, (await offers(email))[0], 'offerPath')
    const { holdId } = await api.caller.appointments.getOffer({ token: offerToken })
    const contact = { ...CONTACT, email }
    return api.caller.appointments.createBooking({
      holdId,
      offerToken,
      idempotencyKey: crypto.randomUUID(),
      contact,
    })
  }
  await api.caller.appointments.cancelBooking({ token: booking.manageToken, version: booking.version })
  expect([await offers('york@example.co.uk'), await offers('anybody@example.co.uk')]).toEqual([[], []])
  const taken = await take('leeds@example.co.uk')
  expect(taken.wishedShowroomId).toBe(leeds.id)
  await api.caller.appointments.cancelBooking({ token: taken.manageToken, version: taken.version })
  // Whoever named no showroom is kept to none.
  expect((await take('anybody@example.co.uk')).wishedShowroomId).toBeNull()
})

test('a browser that asks for the time it holds with another showroom’s people gets theirs', async () => {
  const browser = openBrowser(api)
  const startsAt = '2026-04-16T11:00:00Z'
  const ask = (showroomId: string) => browser.call.appointments.holdSlot({ ...wish, showroomId, startsAt })
  const [first, again] = [await ask(leeds.id), await ask(leeds.id)]
  expect(again).toEqual(first)
  expect((await ask(york.id)).consultant.consultantId).toBe(tom.id)
})
