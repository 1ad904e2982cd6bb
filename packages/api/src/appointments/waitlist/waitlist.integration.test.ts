import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  appointmentsStage,
  CONTACT,
  codeOf,
  errorOf,
  MINUTE_MS,
  mailedToken,
  openTestApi,
  type TestApi,
} from '../../testing/index.ts'
import { trimAppointments } from '../trim-appointments.ts'
import { expireOffer } from './expire-offer.ts'

const NOW = Date.parse('2026-03-02T08:00:00Z')
const HOUR_MS = 60 * MINUTE_MS
let api: TestApi
let stage: ReturnType<typeof appointmentsStage>
let people = 0
const somebody = () => `person-${++people}@example.co.uk`

beforeAll(async () => {
  api = await openTestApi({ isCached: true, now: new Date(NOW) })
  stage = appointmentsStage(api)
  await stage.consultant((await stage.showroom(1)).id)
})
afterAll(() => api.close())

const wish = { type: 'HOME_MEASUREMENT', kitchen: true, from: '2026-04-13', to: '2026-04-30' } as const
const join = async (more: object = {}) => {
  const email = somebody()
  await api.caller.appointments.joinWaitlist({ ...wish, name: 'Ola', email, ...more })
  return email
}
const offerOf = async (email: string) => {
  const mail = (await stage.messages(email))
    .filter(({ templateKey }) => templateKey === 'waitlist-offer')
    .at(-1)
  return mail ? mailedToken(api, mail) : null
}
const isOffered = async (startsAt: string) => {
  const date = startsAt.slice(0, 10)
  const { days } = await api.caller.appointments.listSlots({ ...wish, from: date, to: date })
  return days.some(({ slots }) => slots.some((slot) => slot.startsAt === startsAt))
}
const cancel = (booking: { manageToken: string; version: number }) =>
  api.caller.appointments.cancelBooking({ token: booking.manageToken, version: booking.version })
const openOffer = async () =>
  (
    await api.database.primary.waitlistOffer.findFirstOrThrow({
      where: { finishedAt: null },
      orderBy: { id: 'desc' },
    })
  ).id
const leaveAll = () => api.database.primary.waitlistEntry.updateMany({ data: { state: 'LEFT' } })

test('gets what is cancelled before anybody sees it; it goes from one to the next and is free in the end', async () => {
  const startsAt = '2026-04-14T11:00:00.000Z'
  const { booking } = await stage.booked({ startsAt })
  const [first, second] = [await join(), await join()]
  const unsuited = [
    await join({ type: 'ONLINE' }),
    await join({ from: '2026-04-20' }),
    await join({ consultantId: crypto.randomUUID() }),
  ]
  await cancel(booking)
  expect(await offerOf(first)).not.toBeNull()
  for (const other of [second, ...unsuited]) expect(await offerOf(other)).toBeNull()
  expect(await isOffered(startsAt)).toBe(false)
  api.time.now += 2 * HOUR_MS
  const expired = await openOffer()
  await expireOffer(api.services, { offerId: expired })
  await expireOffer(api.services, { offerId: expired })
  expect(await offerOf(second)).not.toBeNull()
  expect(await isOffered(startsAt)).toBe(false)
  api.time.now += 2 * HOUR_MS
  await expireOffer(api.services, { offerId: await openOffer() })
  expect(await isOffered(startsAt)).toBe(true)
  expect((await stage.messages(first)).map(({ templateKey }) => templateKey)).toEqual([
    'waitlist-joined',
    'waitlist-offer',
  ])
  api.time.now = NOW
  await leaveAll()
})

test('books what it is offered by the link in the mail, and nobody else does', async () => {
  const { booking } = await stage.booked({ startsAt: '2026-04-15T11:00:00Z' })
  const email = await join()
  await cancel(booking)
  const token = (await offerOf(email)) ?? ''
  const offer = await api.caller.appointments.getOffer({ token })
  expect(offer).toMatchObject({ startsAt: '2026-04-15T11:00:00.000Z', contact: { name: 'Ola', email } })
  const input = {
    holdId: offer.holdId,
    idempotencyKey: crypto.randomUUID(),
    contact: { ...CONTACT, email },
  }
  expect(await codeOf(api.caller.appointments.createBooking(input))).toBe('HOLD_EXPIRED')
  const booked = await api.caller.appointments.createBooking({ ...input, offerToken: token })
  expect(booked.state).toBe('BOOKED')
  expect(await codeOf(api.caller.appointments.getOffer({ token }))).toBe('LINK_EXPIRED')
  const entry = await api.database.primary.waitlistEntry.findFirst({ where: { email } })
  expect(entry?.state).toBe('BOOKED')
})

test('is left by a link; what was kept goes to the next', async () => {
  const { booking } = await stage.booked({ startsAt: '2026-04-16T11:00:00Z' })
  const [first, second] = [await join(), await join()]
  await cancel(booking)
  const mail = (await stage.messages(first))[0]
  const token = mailedToken(api, mail)
  for (let times = 0; times < 2; times++)
    expect(await api.caller.appointments.leaveWaitlist({ token })).toEqual({ status: 'LEFT' })
  expect(await offerOf(second)).not.toBeNull()
  await leaveAll()
})

test('holds nobody twice for the same, however often they ask', async () => {
  const email = somebody()
  const ask = () => api.caller.appointments.joinWaitlist({ ...wish, name: 'Ola', email })
  await Promise.all([ask(), ask(), ask(), ask()])
  expect(await api.database.primary.waitlistEntry.count({ where: { email } })).toBe(1)
  expect(await stage.messages(email)).toHaveLength(1)
  await leaveAll()
})

test.each([
  [
    'a holiday of the consultant',
    (id: string) =>
      api.database.primary.consultantException.create({
        data: {
          consultantId: id,
          kind: 'HOLIDAY',
          fromDate: new Date('2026-04-20'),
          toDate: new Date('2026-04-20'),
        },
      }),
  ],
  [
    'hours that were changed',
    (id: string) =>
      api.database.primary.consultantHours.deleteMany({ where: { consultantId: id, weekday: 1 } }),
  ],
  [
    'a consultant who no longer sees people at home',
    (id: string) => api.database.primary.consultant.update({ where: { id }, data: { types: ['ONLINE'] } }),
  ],
  [
    'a consultant who left',
    (id: string) => api.database.primary.consultant.update({ where: { id }, data: { isActive: false } }),
  ],
])('is not offered the time of a booking that had to go for %s', async (_, change) => {
  const { id } = await stage.consultant((await stage.showroom(1)).id)
  const { booking } = await stage.booked({ startsAt: '2026-04-20T11:00:00Z', consultantId: id })
  const email = await join({ consultantId: id })
  await change(id)
  await cancel(booking)
  expect(await offerOf(email)).toBeNull()
  await leaveAll()
})

test('is offered a showroom’s time in a room that is in use, and none on a day it is closed', async () => {
  const { id: showroomId, rooms } = await stage.showroom(2)
  await stage.consultant(showroomId)
  const visit = { type: 'SHOWROOM', showroomId } as const
  const [kept, closed] = [
    await stage.booked({ startsAt: '2026-04-21T11:00:00Z', showroomId }),
    await stage.booked({ startsAt: '2026-04-22T11:00:00Z', showroomId }),
  ]
  const { roomId } = await api.database.primary.booking.findUniqueOrThrow({ where: { id: kept.bookingId } })
  await api.database.primary.room.update({ where: { id: roomId ?? '' }, data: { isActive: false } })
  await api.database.primary.showroomException.create({
    data: {
      showroomId,
      kind: 'HOLIDAY',
      fromDate: new Date('2026-04-22'),
      toDate: new Date('2026-04-22'),
    },
  })
  const email = await join(visit)
  await cancel(closed.booking)
  expect(await offerOf(email)).toBeNull()
  await cancel(kept.booking)
  expect(await offerOf(email)).not.toBeNull()
  const offer = await api.database.primary.waitlistOffer.findUniqueOrThrow({
    where: { id: await openOffer() },
    select: { booking: { select: { roomId: true } } },
  })
  expect(offer.booking.roomId).toBe(rooms.find(({ id }) => id !== roomId)?.id)
  await leaveAll()
})

test.each([
  ['that are over', { from: '2026-02-01', to: '2026-03-01' }, 'to'],
  ['beyond the horizon', { from: '2026-06-01', to: '2026-06-05' }, 'from'],
  ['of no year of ours', { from: '0000-01-01', to: '0000-01-02' }, 'from,to'],
])('takes nobody for days %s', async (_, days, fields) => {
  expect((await errorOf(join(days))).fields).toEqual(
    Object.fromEntries(fields.split(',').map((field) => [field, expect.anything()])),
  )
})

test('of two times that become free at once gives each to another', async () => {
  const bookings = [
    await stage.booked({ startsAt: '2026-04-17T08:00:00Z' }),
    await stage.booked({ startsAt: '2026-04-17T13:00:00Z' }),
  ]
  const emails = [await join(), await join()]
  await Promise.all(bookings.map(({ booking }) => cancel(booking)))
  for (const email of emails) expect(await offerOf(email)).not.toBeNull()
})

test('holds that came to nothing are forgotten after two days; what was booked is kept, and who was offered a time that is to come', async () => {
  const count = (state: 'BOOKED' | 'RELEASED' | 'HELD') =>
    api.database.primary.booking.count({ where: { state } })
  const offers = () => api.database.primary.waitlistOffer.count()
  const [booked, offered] = [await count('BOOKED'), await offers()]
  expect(await count('RELEASED')).toBeGreaterThan(0)
  expect(offered).toBeGreaterThan(0)
  api.time.now += 3 * 24 * HOUR_MS
  await trimAppointments(api.services, new AbortController().signal)
  expect(await offers()).toBe(offered)
  api.time.now += 60 * 24 * HOUR_MS
  await trimAppointments(api.services, new AbortController().signal)
  expect([await count('RELEASED'), await count('HELD'), await count('BOOKED')]).toEqual([0, 0, booked])
  api.time.now = NOW
})
