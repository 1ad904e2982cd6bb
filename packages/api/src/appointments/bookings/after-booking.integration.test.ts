import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  appointmentsStage,
  CONTACT,
  codeOf,
  identityStage,
  openBrowser,
  openTestApi,
  type TestApi,
} from '../../testing/index.ts'
import { sendReminders } from '../reminders/send-reminders.ts'

const NOW = Date.parse('2026-03-02T08:00:00Z')
let api: TestApi
let stage: ReturnType<typeof appointmentsStage>
let consultantId: string
let people = 0
const somebody = () => `person-${++people}@example.co.uk`

beforeAll(async () => {
  api = await openTestApi({ isCached: true, now: new Date(NOW) })
  stage = appointmentsStage(api)
  consultantId = (await stage.consultant((await stage.showroom(1)).id)).id
})
afterAll(() => api.close())

const remind = () => sendReminders(api.services, new AbortController().signal)
const at = async (instant: string, work: () => Promise<unknown>) => {
  api.time.now = Date.parse(instant)
  await work()
  api.time.now = NOW
}
/** What was promised to an address and still stands. */
const queued = async (recipient: string) =>
  (await stage.messages(recipient))
    .filter(({ status }) => status === 'QUEUED')
    .map(({ templateKey }) => templateKey)

describe('reminders', () => {
  test('come once a day before by email and once an hour before by SMS, however often the job runs', async () => {
    const email = somebody()
    const { booking } = await stage.booked({ startsAt: '2026-03-10T12:00:00Z' }, email)
    const texts = async () => (await stage.messages('+447700900123')).filter(({ about }) => about !== null)
    await at('2026-03-09T11:59:59Z', remind)
    expect(await queued(email)).toEqual(['booking-confirmed'])
    await at('2026-03-09T12:00:00Z', () => Promise.all([remind(), remind(), remind()]))
    expect(await queued(email)).toEqual(['booking-confirmed', 'booking-reminder'])
    await at('2026-03-10T11:00:00Z', () => Promise.all([remind(), remind()]))
    expect(await texts()).toHaveLength(1)
    expect((await texts())[0]?.variables).toMatchObject({ reference: booking.reference })
    expect((await texts())[0]?.notAfter).toEqual(new Date('2026-03-10T12:00:00Z'))
    expect(await queued(email)).toHaveLength(2)
  })

  test('of many are promised by as many statements as those of one', async () => {
    const { id: showroomId } = await stage.showroom(1)
    const startsAt = new Date('2026-03-20T12:00:00Z')
    for (let people = 0; people < 3; people++) {
      const { id } = await stage.consultant(showroomId)
      await stage.booked(
        { startsAt: startsAt.toISOString(), consultantId: id },
        `many-${people}@example.co.uk`,
      )
    }
    await at('2026-03-19T12:00:00Z', async () => {
      const before = api.statements.length
      await remind()
      // Email: the due, the bookings with theirs, messages, jobs, the note; text messages: none is due.
      expect(api.statements.length - before).toBeLessThanOrEqual(14)
    })
    for (let people = 0; people < 3; people++)
      expect(await queued(`many-${people}@example.co.uk`)).toContain('booking-reminder')
  })

  test('of a booking that was moved are for its new time; the one that was promised is withdrawn', async () => {
    const email = somebody()
    const { booking } = await stage.booked({ startsAt: '2026-03-11T12:00:00Z' }, email)
    await at('2026-03-10T12:30:00Z', async () => {
      await remind()
      expect(await queued(email)).toContain('booking-reminder')
      const { manageToken: token, version } = booking
      await api.caller.appointments.rescheduleBooking({ token, version, startsAt: '2026-03-13T12:00:00Z' })
      await remind()
    })
    expect(await queued(email)).toEqual(['booking-moved'])
    await at('2026-03-12T12:00:00Z', remind)
    expect(await queued(email)).toEqual(['booking-moved', 'booking-reminder'])
    expect((await stage.messages(email)).at(-1)?.variables).toMatchObject({
      when: 'Friday 13 March 2026, 12:00',
    })
  })

  test('of a booking that was cancelled do not come, nor what was promised of it', async () => {
    const email = somebody()
    const { booking } = await stage.booked({ startsAt: '2026-03-14T12:00:00Z' }, email)
    await at('2026-03-13T12:30:00Z', async () => {
      await remind()
      await api.caller.appointments.cancelBooking({ token: booking.manageToken, version: booking.version })
      await remind()
    })
    expect(await queued(email)).toEqual(['booking-cancelled'])
  })

  test('are not for who booked less than that before', async () => {
    const email = somebody()
    await at('2026-03-15T11:00:00Z', async () => {
      const browser = openBrowser(api)
      const hold = await browser.call.appointments.holdSlot({
        type: 'ONLINE',
        kitchen: true,
        startsAt: '2026-03-15T13:30:00Z',
      })
      await browser.call.appointments.createBooking({
        holdId: hold.holdId,
        idempotencyKey: crypto.randomUUID(),
        contact: { ...CONTACT, email },
      })
      await remind()
    })
    expect(await queued(email)).toEqual(['booking-confirmed'])
  })
})

test('who is signed in finds their bookings, and nobody else does', async () => {
  const { browser } = await identityStage(api).customer()
  const hold = await browser.call.appointments.holdSlot({
    type: 'HOME_MEASUREMENT',
    kitchen: true,
    startsAt: '2026-05-05T11:00:00Z',
    consultantId,
  })
  const booking = await browser.call.appointments.createBooking({
    holdId: hold.holdId,
    idempotencyKey: crypto.randomUUID(),
    contact: CONTACT,
  })
  const { items } = await browser.call.account.appointments.listMyBookings()
  expect(items.map(({ reference }) => reference)).toEqual([booking.reference])
  expect(await codeOf(api.caller.account.appointments.listMyBookings())).toBe('UNAUTHENTICATED')
})
