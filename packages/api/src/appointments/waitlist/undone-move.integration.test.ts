import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  appointmentsStage,
  codeOf,
  errorOf,
  identityStage,
  mailedToken,
  openTestApi,
  type TestApi,
} from '../../testing/index.ts'
import { UNDO_MS } from '../policy.ts'
import { expireOffer } from './expire-offer.ts'
import { tellOffer } from './tell-offer.ts'

const NOW = Date.parse('2026-03-02T08:00:00Z')
const HOUR_MS = 60 * 60_000
let api: TestApi
let stage: ReturnType<typeof appointmentsStage>
let admin: Awaited<ReturnType<ReturnType<typeof identityStage>['staff']>>
let priya: { id: string }

beforeAll(async () => {
  api = await openTestApi({ isCached: true, now: new Date(NOW) })
  stage = appointmentsStage(api)
  admin = await identityStage(api).staff('ADMIN')
  priya = await stage.consultant((await stage.showroom(1)).id)
})
afterAll(() => api.close())

const calls = () => admin.browser.call.staff.appointments
let count = 0
/** Somebody who waits for that day alone. */
async function wait(date: string) {
  const email = `waiting-${++count}@example.co.uk`
  const wish = { type: 'HOME_MEASUREMENT', kitchen: true, from: date, to: date } as const
  await api.caller.appointments.joinWaitlist({ ...wish, name: 'Ola', email })
  return email
}
const move = (bookingId: string, version: number, startsAt: string) =>
  calls().moveBooking({ bookingId, version, startsAt, consultantId: priya.id })
/** A booking that staff have moved to another day, for which nobody waits. */
async function moved(from: string, to: string) {
  const { bookingId, booking } = await stage.booked({ startsAt: from, consultantId: priya.id })
  const { version } = await calls().getBooking({ bookingId })
  return { bookingId, booking, version: (await move(bookingId, version, to)).version }
}
const offered = async (email: string) =>
  (await stage.messages(email)).filter(({ templateKey }) => templateKey === 'waitlist-offer')
const stateOf = async (email: string) =>
  (await api.database.primary.waitlistEntry.findFirstOrThrow({ where: { email } })).state
const openOffers = () =>
  api.database.primary.waitlistOffer.findMany({
    where: { finishedAt: null },
    select: { id: true, expiresAt: true, entry: { select: { email: true } } },
  })
async function theOffer() {
  const [offer, ...others] = await openOffers()
  if (!offer || others.length > 0) throw new Error('There is not one offer')
  return offer
}
const endOffers = async () => {
  await api.database.primary.waitlistEntry.updateMany({ data: { state: 'LEFT' } })
  for (const { id } of await openOffers()) await expireOffer(api.services, { offerId: id })
}

test('a move that staff undo has its time back: nobody was told, and whoever is next stays next', async () => {
  // On the same day, where the other time would suit them as well: it was free all along.
  const [old, other] = ['2026-04-14T09:00:00.000Z', '2026-04-14T14:00:00.000Z']
  const [first, second] = [await wait('2026-04-14'), await wait('2026-04-14')]
  const { bookingId, version } = await moved(old, other)
  // Kept at once: nobody else gets in between.
  expect(await stateOf(first)).toBe('OFFERED')
  expect(await stage.slotsOf('2026-04-14')).not.toContain(old)
  const { bookings } = await calls().getCalendar({ from: '2026-04-14', to: '2026-04-14' })
  expect(bookings.map(({ startsAt, isForWaitlist }) => [startsAt, isForWaitlist])).toEqual([
    [old, true],
    [other, false],
  ])
  const back = await move(bookingId, version, old)
  expect(back).toMatchObject({ startsAt: old, consultant: { consultantId: priya.id } })
  expect(await openOffers()).toEqual([])
  expect([await stateOf(first), await stateOf(second)]).toEqual(['WAITING', 'WAITING'])
  expect([await offered(first), await offered(second)]).toEqual([[], []])
  expect(await stage.slotsOf('2026-04-14')).toContain(other)
  expect(await stage.overlaps()).toBe(0)
  // The next time that becomes free is theirs, and so is this one.
  await calls().cancelBooking({ bookingId, version: back.version, reason: 'They rang' })
  expect([await offered(first), await offered(second)]).toMatchObject([[{}], []])
  await endOffers()
})

test('they are told when it can be undone no more, and have as long as others from then on', async () => {
  const old = '2026-04-15T11:00:00.000Z'
  const [first, second] = [await wait('2026-04-15'), await wait('2026-04-15')]
  const { bookingId, version } = await moved(old, '2026-04-21T11:00:00Z')
  const { id: offerId, expiresAt } = await theOffer()
  const jobs = await api.database.primary.outboxJob.findMany({
    where: { payload: { path: ['offerId'], equals: offerId } },
    select: { job: true, runAt: true },
    orderBy: { runAt: 'asc' },
  })
  expect(jobs).toEqual([
    { job: 'appointments.tell-offer', runAt: new Date(NOW + UNDO_MS) },
    { job: 'appointments.expire-offer', runAt: expiresAt },
  ])
  expect(expiresAt).toEqual(new Date(NOW + UNDO_MS + 2 * HOUR_MS))
  api.time.now += UNDO_MS
  for (let times = 0; times < 2; times++) await tellOffer(api.services, { offerId })
  expect([await offered(first), await offered(second)]).toMatchObject([[{ notAfter: expiresAt }], []])
  const refused = await errorOf(move(bookingId, version, old))
  expect(refused).toMatchObject({ code: 'SLOT_TAKEN' })
  expect(refused.alternatives).toHaveLength(3)
  expect(await stateOf(first)).toBe('OFFERED')
  await endOffers()
  api.time.now = NOW
})

test('only that booking has its time back, and only where it was', async () => {
  const old = '2026-04-16T11:00:00.000Z'
  const email = await wait('2026-04-16')
  const { version, bookingId } = await moved(old, '2026-04-22T11:00:00Z')
  const { bookingId: other } = await stage.booked({
    startsAt: '2026-04-23T11:00:00Z',
    consultantId: priya.id,
  })
  const { version: itsVersion } = await calls().getBooking({ bookingId: other })
  expect(await errorOf(move(other, itsVersion, old))).toMatchObject({ code: 'SLOT_TAKEN' })
  expect(await errorOf(move(bookingId, version, '2026-04-16T11:30:00Z'))).toMatchObject({
    code: 'SLOT_TAKEN',
  })
  expect(await stateOf(email)).toBe('OFFERED')
  await endOffers()
})

test('who leaves the waitlist meanwhile makes way for the next, who is not told yet either', async () => {
  const old = '2026-04-17T11:00:00.000Z'
  const [first, second] = [await wait('2026-04-17'), await wait('2026-04-17')]
  const { version, bookingId } = await moved(old, '2026-04-24T11:00:00Z')
  const token = mailedToken(api, (await stage.messages(first))[0])
  await api.caller.appointments.leaveWaitlist({ token })
  expect((await theOffer()).entry.email).toBe(second)
  await move(bookingId, version, old)
  expect([await stateOf(first), await stateOf(second)]).toEqual(['LEFT', 'WAITING'])
  expect([await offered(first), await offered(second)]).toEqual([[], []])
  await endOffers()
})

test('told of, and undone twice over, in the same moment: it is one or the other, and nobody is told of what they cannot have', async () => {
  for (let day = 10; day < 16; day++) {
    const old = `2026-05-${day}T11:00:00.000Z`
    const email = await wait(`2026-05-${day}`)
    const { version, bookingId } = await moved(old, `2026-05-${day + 7}T11:00:00Z`)
    const { id: offerId } = await theOffer()
    const codes = await Promise.all([
      ...[1, 2].map(() => codeOf(move(bookingId, version, old))),
      tellOffer(api.services, { offerId }),
    ])
    const isBack = codes.includes('done')
    expect(codes.filter((code) => code === 'done').length).toBe(isBack ? 1 : 0)
    expect((await calls().getBooking({ bookingId })).startsAt === old).toBe(isBack)
    expect(await offered(email)).toHaveLength(isBack ? 0 : 1)
    expect(await stateOf(email)).toBe(isBack ? 'WAITING' : 'OFFERED')
    expect(await stage.overlaps()).toBe(0)
    await endOffers()
  }
})

test('who leaves the waitlist in the moment in which a move is undone has left it', async () => {
  for (let day = 10; day < 14; day++) {
    const old = `2026-05-${day}T14:00:00.000Z`
    const email = await wait(`2026-05-${day}`)
    const token = mailedToken(api, (await stage.messages(email))[0])
    const { version, bookingId } = await moved(old, `2026-05-${day + 7}T14:00:00Z`)
    await Promise.all([move(bookingId, version, old), api.caller.appointments.leaveWaitlist({ token })])
    expect([await stateOf(email), await openOffers()]).toEqual(['LEFT', []])
  }
})

test('its customer, too, has the time back with the same consultant, whom they need not name', async () => {
  const old = '2026-04-18T11:00:00.000Z'
  const email = await wait('2026-04-18')
  const { booking } = await moved(old, '2026-04-27T11:00:00Z')
  const token = booking.manageToken
  const { version } = await api.caller.appointments.getBooking({ token })
  const back = await api.caller.appointments.rescheduleBooking({ token, version, startsAt: old })
  expect(back).toMatchObject({ startsAt: old, consultant: { consultantId: priya.id } })
  expect([await stateOf(email), await openOffers()]).toEqual(['WAITING', []])
  await endOffers()
})

test('a time that its customer leaves is told of at once', async () => {
  const email = await wait('2026-04-25')
  const { booking } = await stage.booked({ startsAt: '2026-04-25T11:00:00Z', consultantId: priya.id })
  const { manageToken: token, version } = booking
  await api.caller.appointments.rescheduleBooking({ token, version, startsAt: '2026-04-26T11:00:00Z' })
  expect(await offered(email)).toMatchObject([{ notAfter: new Date(NOW + 2 * HOUR_MS) }])
  await endOffers()
})
