import { afterAll, beforeAll, expect, test } from 'vitest'
import { toPublicError } from '../../error-mapping.ts'
import {
  appointmentsStage,
  CONTACT,
  codeOf,
  errorOf,
  MINUTE_MS,
  openBrowser,
  openTestApi,
  type TestApi,
} from '../../testing/index.ts'

let api: TestApi
let showroom: { id: string; slug: string }
let stage: ReturnType<typeof appointmentsStage>
const home = { type: 'HOME_MEASUREMENT', kitchen: true } as const

beforeAll(async () => {
  api = await openTestApi({ isCached: true, now: new Date('2026-03-02T08:00:00Z') })
  stage = appointmentsStage(api)
  showroom = await stage.showroom(1)
  await stage.consultant(showroom.id, { name: 'Priya Nair' })
})
afterAll(() => api.close())

test('a hold is told to the browser that has it, with all that was chosen', async () => {
  const browser = openBrowser(api)
  const startsAt = '2026-03-10T12:00:00Z'
  const wish = { type: 'SHOWROOM', kitchen: true, bedroom: true, showroomId: showroom.id } as const
  const { holdId, expiresAt } = await browser.call.appointments.holdSlot({ ...wish, startsAt })
  expect(await browser.call.appointments.getHold({ holdId })).toMatchObject({
    holdId,
    type: 'SHOWROOM',
    kitchen: true,
    bedroom: true,
    startsAt: '2026-03-10T12:00:00.000Z',
    endsAt: '2026-03-10T13:00:00.000Z',
    expiresAt,
    consultant: { name: 'Priya Nair' },
    showroom: { slug: showroom.slug },
    manageToken: null,
  })
})

test('nobody else is told anything of it, and no alternatives either', async () => {
  const { holdId } = await openBrowser(api).call.appointments.holdSlot({
    ...home,
    startsAt: '2026-03-11T12:00:00Z',
  })
  const other = openBrowser(api)
  await other.call.appointments.holdSlot({ ...home, startsAt: '2026-03-12T12:00:00Z' })
  for (const call of [other.call, api.caller]) {
    const error = await call.appointments.getHold({ holdId }).catch(toPublicError)
    expect(error).toMatchObject({ code: 'HOLD_EXPIRED', alternatives: [] })
  }
})

test('when its ten minutes are over it is told still, for it may be booked, until somebody else has the time', async () => {
  const [first, second] = [openBrowser(api), openBrowser(api)]
  const startsAt = '2026-03-13T12:00:00Z'
  const { holdId } = await first.call.appointments.holdSlot({ ...home, startsAt })
  api.time.now += 10 * MINUTE_MS
  expect(Date.parse((await first.call.appointments.getHold({ holdId })).expiresAt ?? '')).toBe(api.time.now)
  await second.call.appointments.holdSlot({ ...home, startsAt })
  const error = await first.call.appointments.getHold({ holdId }).catch(toPublicError)
  expect(error).toMatchObject({ code: 'HOLD_EXPIRED', alternatives: [{}, {}, {}] })
})

test('let go for another, in another window, it is told still while its time is free, and can be booked', async () => {
  const browser = openBrowser(api)
  const hold = (startsAt: string) => browser.call.appointments.holdSlot({ ...home, startsAt })
  const { holdId } = await hold('2026-03-17T12:00:00Z')
  await hold('2026-03-18T12:00:00Z')
  const told = await browser.call.appointments.getHold({ holdId })
  expect(told).toMatchObject({ startsAt: '2026-03-17T12:00:00.000Z', manageToken: null })
  expect(Date.parse(told.expiresAt ?? '')).toBeLessThanOrEqual(api.time.now)
  const booking = { holdId, idempotencyKey: crypto.randomUUID(), contact: CONTACT }
  expect((await browser.call.appointments.createBooking(booking)).startsAt).toBe(told.startsAt)
})

test('of a time that only somebody else has left, it names that time among the others', async () => {
  const tom = await stage.consultant(showroom.id, { name: 'Tom', hours: { create: [] } })
  const browser = openBrowser(api)
  const startsAt = '2026-03-19T12:00:00.000Z'
  const { holdId } = await browser.call.appointments.holdSlot({ ...home, startsAt })
  api.time.now += 10 * MINUTE_MS
  await openBrowser(api).call.appointments.holdSlot({ ...home, startsAt })
  await api.database.primary.consultantHours.create({
    data: { consultantId: tom.id, weekday: 4, startMinute: 540, endMinute: 1_080 },
  })
  await stage.tell()
  const error = await errorOf(browser.call.appointments.getHold({ holdId }))
  expect(error).toMatchObject({ code: 'HOLD_EXPIRED', alternatives: [{ startsAt }, {}, {}] })
})

test('once it is booked it leads to the booking, also when that was cancelled', async () => {
  const browser = openBrowser(api)
  const { holdId } = await browser.call.appointments.holdSlot({ ...home, startsAt: '2026-03-16T12:00:00Z' })
  const idempotencyKey = crypto.randomUUID()
  const { reference } = await browser.call.appointments.createBooking({
    holdId,
    idempotencyKey,
    contact: CONTACT,
  })
  const { manageToken, expiresAt } = await browser.call.appointments.getHold({ holdId })
  expect(expiresAt).toBeNull()
  const token = manageToken ?? ''
  const booking = await api.caller.appointments.getBooking({ token })
  expect(booking.reference).toBe(reference)
  await api.caller.appointments.cancelBooking({ token, version: booking.version })
  expect((await browser.call.appointments.getHold({ holdId })).manageToken).not.toBeNull()
  expect(await codeOf(openBrowser(api).call.appointments.getHold({ holdId }))).toBe('HOLD_EXPIRED')
})
