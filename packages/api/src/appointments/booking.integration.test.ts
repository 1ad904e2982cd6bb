import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  appointmentsStage,
  CONTACT,
  codeOf,
  errorOf,
  MINUTE_MS,
  openBrowser,
  openTestApi,
  type TestApi,
} from '../testing/index.ts'

const NOW = new Date('2026-03-02T08:00:00Z')
let api: TestApi
let stage: ReturnType<typeof appointmentsStage>
let showroomId: string
const home = { type: 'HOME_MEASUREMENT', kitchen: true } as const

beforeAll(async () => {
  api = await openTestApi({ isCached: true, now: NOW })
  stage = appointmentsStage(api)
  showroomId = (await stage.showroom(1)).id
  await stage.consultant(showroomId)
})
afterAll(() => api.close())

describe('the times that are listed', () => {
  test('are those of the day, and are gone at once when one is held, and back when another is held instead', async () => {
    const before = await stage.slotsOf('2026-03-10')
    expect([before[0], before.at(-1)]).toEqual(['2026-03-10T09:00:00.000Z', '2026-03-10T16:30:00.000Z'])
    const browser = openBrowser(api)
    await browser.call.appointments.holdSlot({ ...home, startsAt: '2026-03-10T12:00:00Z' })
    const held = await stage.slotsOf('2026-03-10')
    expect(held).not.toContain('2026-03-10T12:00:00.000Z')
    expect(held).not.toContain('2026-03-10T13:30:00.000Z')
    await browser.call.appointments.holdSlot({ ...home, startsAt: '2026-03-10T09:00:00Z' })
    expect(await stage.slotsOf('2026-03-10')).toContain('2026-03-10T12:00:00.000Z')
  })

  test('come in a constant number of statements, and in none when they are kept', async () => {
    for (let n = 0; n < 8; n++)
      await stage.consultant(showroomId, { forKitchen: n % 2 === 0, name: `Extra ${n}`, isActive: n < 6 })
    const count = async (from: string, to: string) => {
      const before = api.statements.length
      await api.caller.appointments.listSlots({ ...home, from, to })
      return api.statements.length - before
    }
    await api.emptyCache()
    const one = await count('2026-03-20', '2026-03-20')
    await api.emptyCache()
    expect(await count('2026-03-20', '2026-04-19')).toBe(one)
    expect(one).toBeLessThanOrEqual(3)
    expect(await count('2026-03-20', '2026-04-19')).toBe(0)
    await api.database.primary.consultant.updateMany({
      where: { name: { startsWith: 'Extra' } },
      data: { isActive: false },
    })
    await api.emptyCache()
  })

  test.each([
    ['neither kitchen nor bedroom', { kitchen: false }, 'NO_CATEGORY_SELECTED'],
    ['a showroom visit without a showroom', { type: 'SHOWROOM' as const }, 'VALIDATION_ERROR'],
    ['more than 31 days', { to: '2026-04-10' }, 'VALIDATION_ERROR'],
    ['a last day before the first', { to: '2026-03-09' }, 'VALIDATION_ERROR'],
  ])('are refused for %s', async (_, more, code) => {
    const call = api.caller.appointments.listSlots({ ...home, from: '2026-03-10', to: '2026-03-10', ...more })
    expect(await codeOf(call)).toBe(code)
  })
})

describe('a hold', () => {
  test('is the same when asked for again, and no longer for that', async () => {
    const browser = openBrowser(api)
    const first = await browser.call.appointments.holdSlot({ ...home, startsAt: '2026-03-11T12:00:00Z' })
    expect(Date.parse(first.expiresAt) - api.time.now).toBe(10 * MINUTE_MS)
    api.time.now += 5 * MINUTE_MS
    expect(await browser.call.appointments.holdSlot({ ...home, startsAt: '2026-03-11T12:00:00Z' })).toEqual(
      first,
    )
  })

  test('of another is SLOT_TAKEN, with the three nearest times that can be had', async () => {
    await openBrowser(api).call.appointments.holdSlot({ ...home, startsAt: '2026-03-12T12:00:00Z' })
    const error = await errorOf(
      openBrowser(api).call.appointments.holdSlot({ ...home, startsAt: '2026-03-12T12:00:00Z' }),
    )
    expect(error).toMatchObject({ code: 'SLOT_TAKEN', httpStatus: 409 })
    const starts = error.alternatives?.map(({ startsAt }) => startsAt)
    expect(starts).toHaveLength(3)
    for (const startsAt of starts ?? [])
      expect(await codeOf(openBrowser(api).call.appointments.holdSlot({ ...home, startsAt }))).toMatch(
        /done|SLOT_TAKEN/,
      )
    expect(starts?.slice(0, 2)).toEqual(['2026-03-12T09:30:00.000Z', '2026-03-12T14:30:00.000Z'])
  })

  test.each([
    ['outside of hours', '2026-03-12T22:00:00Z'],
    ['without notice', '2026-03-02T10:00:00Z'],
    ['beyond the horizon', '2026-06-20T12:00:00Z'],
    ['off the half hour', '2026-03-12T12:10:00Z'],
  ])('%s is SLOT_NOT_OFFERED', async (_, startsAt) => {
    expect(await codeOf(openBrowser(api).call.appointments.holdSlot({ ...home, startsAt }))).toBe(
      'SLOT_NOT_OFFERED',
    )
  })

  test('ends after ten minutes: then another may hold it, and the first is told', async () => {
    const [first, second] = [openBrowser(api), openBrowser(api)]
    const startsAt = '2026-03-13T12:00:00Z'
    const { holdId } = await first.call.appointments.holdSlot({ ...home, startsAt })
    api.time.now += 10 * MINUTE_MS - 1
    expect(await codeOf(second.call.appointments.holdSlot({ ...home, startsAt }))).toBe('SLOT_TAKEN')
    api.time.now += 1
    await second.call.appointments.holdSlot({ ...home, startsAt })
    const late = first.call.appointments.createBooking({
      holdId,
      idempotencyKey: crypto.randomUUID(),
      contact: CONTACT,
    })
    const error = await errorOf(late)
    expect(error.code).toBe('HOLD_EXPIRED')
    expect(error.alternatives).toHaveLength(3)
  })

  test.each(['expired', 'let go for another'])(
    'that is %s is booked all the same while its time is free',
    async (how) => {
      const browser = openBrowser(api)
      const startsAt = how === 'expired' ? '2026-03-14T12:00:00Z' : '2026-03-15T12:00:00Z'
      const { holdId } = await browser.call.appointments.holdSlot({ ...home, startsAt })
      if (how === 'expired') api.time.now += 60 * MINUTE_MS
      else await browser.call.appointments.holdSlot({ ...home, startsAt: '2026-03-15T09:00:00Z' })
      const call = browser.call.appointments.createBooking({
        holdId,
        idempotencyKey: crypto.randomUUID(),
        contact: CONTACT,
      })
      expect((await call).state).toBe('BOOKED')
    },
  )

  test('is nobody else’s to book', async () => {
    const { holdId } = await openBrowser(api).call.appointments.holdSlot({
      ...home,
      startsAt: '2026-03-16T12:00:00Z',
    })
    for (const other of [openBrowser(api).call, api.caller]) {
      const call = other.appointments.createBooking({
        holdId,
        idempotencyKey: crypto.randomUUID(),
        contact: CONTACT,
      })
      expect(await codeOf(call)).toBe('HOLD_EXPIRED')
    }
  })
})

describe('a booking', () => {
  let wrongly: ReturnType<typeof openBrowser>
  beforeAll(() => {
    wrongly = openBrowser(api)
  })

  test('sent again under its key is the same, also when both come at once; for something else the key is refused', async () => {
    const browser = openBrowser(api)
    const { holdId } = await browser.call.appointments.holdSlot({ ...home, startsAt: '2026-03-17T12:00:00Z' })
    const input = {
      holdId,
      idempotencyKey: crypto.randomUUID(),
      contact: { ...CONTACT, email: 'once@example.co.uk' },
    }
    const answers = await Promise.all([1, 2, 3, 4].map(() => browser.call.appointments.createBooking(input)))
    expect(new Set(answers.map(({ reference }) => reference)).size).toBe(1)
    expect(await stage.messages('once@example.co.uk')).toHaveLength(1)
    const other = browser.call.appointments.createBooking({ ...input, message: 'Something else' })
    expect(await codeOf(other)).toBe('IDEMPOTENCY_CONFLICT')
    const again = browser.call.appointments.createBooking({ ...input, idempotencyKey: crypto.randomUUID() })
    expect(await codeOf(again)).toBe('HOLD_EXPIRED')
  })

  test('has a reference of the day it was made on, and phone and postcode in one spelling', async () => {
    const { booking } = await stage.booked({ startsAt: '2026-03-18T12:00:00Z' })
    expect(booking.reference).toMatch(/^BK-20260302-\d{4}$/)
    expect(booking.contact).toMatchObject({ phone: '+447700900123', postcode: 'LS1 4AB' })
    const other = await stage.booked({ startsAt: '2026-03-18T15:00:00Z' })
    expect(other.booking.reference > booking.reference).toBe(true)
  })

  test.each([
    ['a phone number of another country', { phone: '+33 6 12 34 56 78' }, 'contact.phone'],
    ['what is no phone number', { phone: '12' }, 'contact.phone'],
    ['what is no postcode', { postcode: 'LS1' }, 'contact.postcode'],
    ['a home without an address', { addressLines: [] }, 'contact.addressLines'],
    ['what is no email address', { email: 'amara' }, 'contact.email'],
  ])('is refused with %s, at its field', async (_, more, field) => {
    const browser = wrongly
    const { holdId } = await browser.call.appointments.holdSlot({ ...home, startsAt: '2026-03-19T12:00:00Z' })
    const call = browser.call.appointments.createBooking({
      holdId,
      idempotencyKey: crypto.randomUUID(),
      contact: { ...CONTACT, ...more },
    })
    expect(await errorOf(call)).toMatchObject({
      code: 'VALIDATION_ERROR',
      fields: { [field]: [expect.any(String)] },
    })
  })

  test('is refused with all that is wrong at once', async () => {
    const { holdId } = await wrongly.call.appointments.holdSlot({ ...home, startsAt: '2026-03-19T12:00:00Z' })
    const contact = { ...CONTACT, phone: '12', postcode: 'LS1', addressLines: ['', ''] }
    const call = wrongly.call.appointments.createBooking({
      holdId,
      idempotencyKey: crypto.randomUUID(),
      contact,
    })
    expect(Object.keys((await errorOf(call)).fields ?? {})).toEqual([
      'contact.phone',
      'contact.postcode',
      'contact.addressLines',
    ])
  })

  test('for kitchen and bedroom is told to both teams, each with all they need', async () => {
    const browser = openBrowser(api)
    const { holdId } = await browser.call.appointments.holdSlot({
      ...home,
      bedroom: true,
      startsAt: '2026-03-21T12:00:00Z',
    })
    const booking = await browser.call.appointments.createBooking({
      holdId,
      idempotencyKey: crypto.randomUUID(),
      contact: { ...CONTACT, email: 'both@example.co.uk' },
    })
    for (const inbox of ['kitchens@lomash.example', 'bedrooms@lomash.example']) {
      const mail = (await stage.messages(inbox)).at(-1)
      expect(mail).toMatchObject({ templateKey: 'booking-team-new', audience: 'STAFF' })
      expect(mail?.variables).toMatchObject({ reference: booking.reference, email: 'both@example.co.uk' })
    }
  })

  test('is confirmed with a calendar file that moves with it and goes with it, as a real parser reads it', async () => {
    const email = 'calendar@example.co.uk'
    const { browser, booking } = await stage.booked({ startsAt: '2026-04-01T12:00:00Z' }, email)
    const { manageToken: token } = booking
    const moved = await browser.call.appointments.rescheduleBooking({
      token,
      version: booking.version,
      startsAt: '2026-04-02T08:30:00Z',
    })
    await browser.call.appointments.cancelBooking({ token, version: moved.version })
    const mails = await stage.messages(email)
    expect(mails.map(({ templateKey }) => templateKey)).toEqual([
      'booking-confirmed',
      'booking-moved',
      'booking-cancelled',
    ])
    const files = mails.map(({ calendar }) => (calendar as { content: string }).content)
    const read = files.map((content) => {
      const calendar = new ICAL.Component(ICAL.parse(content))
      const zone = calendar.getFirstSubcomponent('vtimezone')
      const entry = calendar.getFirstSubcomponent('vevent')
      if (!zone || !entry) throw new Error('The file has no zone or no event')
      const event = new ICAL.Event(entry)
      const start = event.startDate
      start.zone = new ICAL.Timezone(zone)
      return {
        method: calendar.getFirstPropertyValue('method'),
        uid: event.uid,
        sequence: event.sequence,
        start: start.toJSDate().toISOString(),
        status: entry.getFirstPropertyValue('status'),
        stampedInUtc: /DTSTAMP:\d{8}T\d{6}Z/.test(content),
        organiser: event.organizer,
      }
    })
    expect(read).toMatchObject([
      { method: 'REQUEST', sequence: 0, start: '2026-04-01T12:00:00.000Z', status: 'CONFIRMED' },
      { method: 'REQUEST', sequence: 1, start: '2026-04-02T08:30:00.000Z', status: 'CONFIRMED' },
      { method: 'CANCEL', sequence: 2, start: '2026-04-02T08:30:00.000Z', status: 'CANCELLED' },
    ])
    expect(new Set(read.map(({ uid }) => uid)).size).toBe(1)
    for (const each of read)
      expect(each).toMatchObject({ stampedInUtc: true, organiser: 'mailto:kitchens@lomash.example' })
  })
})

test('after all of this nothing overlaps', async () => {
  expect(await stage.overlaps()).toBe(0)
})
