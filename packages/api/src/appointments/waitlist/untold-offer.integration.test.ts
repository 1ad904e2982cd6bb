import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Services } from '../../services.ts'
import {
  appointmentsStage,
  identityStage,
  MINUTE_MS,
  mailedToken,
  openTestApi,
  type TestApi,
} from '../../testing/index.ts'
import { OFFER_MS } from '../policy.ts'
import { expireOffer } from './expire-offer.ts'
import { leaveWaitlist } from './leave-waitlist.ts'
import { tellOffer } from './tell-offer.ts'

const NOW = Date.parse('2026-03-02T08:00:00Z')
const OLD = '2026-04-14T11:00:00.000Z'
let api: TestApi
let stage: ReturnType<typeof appointmentsStage>
let admin: Awaited<ReturnType<ReturnType<typeof identityStage>['staff']>>
let consultantId: string
let showroomId: string

beforeAll(async () => {
  api = await openTestApi({ isCached: true, now: new Date(NOW) })
  stage = appointmentsStage(api)
  admin = await identityStage(api).staff('ADMIN')
  showroomId = (await stage.showroom(1)).id
})
beforeEach(async () => {
  api.time.now = NOW
  consultantId = (await stage.consultant(showroomId)).id
})
afterAll(() => api.close())

const calls = () => admin.browser.call.staff.appointments
let count = 0
/** Somebody who waits for this consultant and that day. */
async function wait() {
  const email = `untold-${++count}@example.co.uk`
  const wish = { type: 'HOME_MEASUREMENT', kitchen: true, from: '2026-04-14', to: '2026-04-14' } as const
  await api.caller.appointments.joinWaitlist({ ...wish, consultantId, name: 'Ola', email })
  return email
}
const move = (bookingId: string, version: number, startsAt: string) =>
  calls().moveBooking({ bookingId, version, startsAt, consultantId })
/** A booking that staff have moved to another day, and what is kept of its time. */
async function moved() {
  const { bookingId } = await stage.booked({ startsAt: OLD, consultantId })
  const { version } = await calls().getBooking({ bookingId })
  const { version: movedVersion } = await move(bookingId, version, '2026-04-21T11:00:00Z')
  const [offer] = await offers()
  if (!offer) throw new Error('There is no offer')
  return { bookingId, version: movedVersion, offer }
}
const offers = () =>
  api.database.primary.waitlistOffer.findMany({
    where: { booking: { consultantId } },
    select: {
      id: true,
      expiresAt: true,
      finishedAt: true,
      entry: { select: { email: true } },
      booking: { select: { id: true, state: true, expiresAt: true } },
    },
  })
const told = async (email: string) =>
  (await stage.messages(email)).filter(({ templateKey }) => templateKey === 'waitlist-offer')
const stateOf = async (email: string) =>
  (await api.database.primary.waitlistEntry.findFirstOrThrow({ where: { email } })).state
const stateOfHold = async (id: string) =>
  (await api.database.primary.booking.findUniqueOrThrow({ where: { id } })).state
const isFree = async () => {
  const date = OLD.slice(0, 10)
  const wish = { type: 'HOME_MEASUREMENT', kitchen: true, consultantId } as const
  const { days } = await api.caller.appointments.listSlots({ ...wish, from: date, to: date })
  return days.some(({ slots }) => slots.some(({ startsAt }) => startsAt === OLD))
}

test.each([
  [
    'a holiday was entered',
    () =>
      api.database.primary.consultantException.create({
        data: {
          consultantId,
          kind: 'HOLIDAY',
          fromDate: new Date('2026-04-14'),
          toDate: new Date('2026-04-14'),
        },
      }),
    () => api.database.primary.consultantException.deleteMany({ where: { consultantId } }),
  ],
  [
    'the consultant left',
    () => api.database.primary.consultant.update({ where: { id: consultantId }, data: { isActive: false } }),
    () => api.database.primary.consultant.update({ where: { id: consultantId }, data: { isActive: true } }),
  ],
])(
  'nobody is told when %s meanwhile: they go on waiting, as if never offered it',
  async (_, change, undo) => {
    const email = await wait()
    const { offer } = await moved()
    expect(await isFree()).toBe(false)
    await change()
    await tellOffer(api.services, { offerId: offer.id })
    expect([await told(email), await offers(), await stateOf(email)]).toEqual([[], [], 'WAITING'])
    expect(await stateOfHold(offer.booking.id)).toBe('RELEASED')
    await undo()
    expect(await isFree()).toBe(true)
  },
)

test('told late, they have as long as others, and what was to end it before does not', async () => {
  const [first, second] = [await wait(), await wait()]
  const { offer } = await moved()
  // The queue was paused; nobody wanted the time, whose hold has run out.
  api.time.now += 5 * OFFER_MS
  const now = api.time.now
  await tellOffer(api.services, { offerId: offer.id })
  await expireOffer(api.services, { offerId: offer.id })
  const expiresAt = new Date(now + OFFER_MS)
  expect(await told(first)).toMatchObject([{ status: 'QUEUED', notAfter: expiresAt }])
  expect(await told(second)).toEqual([])
  const [open, ...others] = await offers()
  expect(others).toEqual([])
  expect(open).toMatchObject({
    expiresAt,
    finishedAt: null,
    booking: { state: 'HELD', expiresAt: new Date(now + OFFER_MS + 5 * MINUTE_MS) },
  })
  const jobs = await api.database.primary.outboxJob.findMany({
    where: { payload: { path: ['offerId'], equals: open?.id ?? '' } },
    select: { job: true, runAt: true },
  })
  expect(jobs).toEqual([{ job: 'appointments.expire-offer', runAt: expiresAt }])
})

test('never told, it ends by itself: the time is free, and whoever was next still is', async () => {
  const [first, second] = [await wait(), await wait()]
  const { offer, bookingId, version } = await moved()
  api.time.now = offer.expiresAt.getTime()
  await expireOffer(api.services, { offerId: offer.id })
  expect([await offers(), await stateOf(first), await stateOf(second)]).toEqual([[], 'WAITING', 'WAITING'])
  expect(await isFree()).toBe(true)
  // Run after all, from the dead letters.
  await tellOffer(api.services, { offerId: offer.id })
  expect(await offers()).toEqual([])
  const { version: backVersion } = await move(bookingId, version, OLD)
  await calls().cancelBooking({ bookingId, version: backVersion, reason: 'They rang' })
  expect([await told(first), await told(second)]).toMatchObject([[{}], []])
})

type Untold = Awaited<ReturnType<typeof moved>>
test.each([
  ['is taken back', ({ bookingId, version }: Untold) => move(bookingId, version, OLD)],
  ['ends', ({ offer }: Untold) => expireOffer(api.services, { offerId: offer.id })],
  ['is told of', ({ offer }: Untold) => tellOffer(api.services, { offerId: offer.id })],
])('who leaves the waitlist in the moment in which their offer %s has left it', async (_, happens) => {
  for (const when of ['before', 'after'] as const) {
    const email = await wait()
    const token = mailedToken(api, (await stage.messages(email))[0])
    const untold = await moved()
    // Before, and after, it was looked up what is kept for them.
    let isDone = false
    const primary = api.database.primary.$extends({
      query: {
        waitlistOffer: {
          async findFirst({ args, query }) {
            const found = when === 'after' && !isDone ? await query(args) : undefined
            if (!isDone) {
              isDone = true
              await happens(untold)
            }
            return found ?? query(args)
          },
        },
      },
    })
    const services = { ...api.services, database: { ...api.database, primary } } as unknown as Services
    expect(await leaveWaitlist({ services }, { token })).toEqual({ status: 'LEFT' })
    expect(isDone).toBe(true)
    expect(await stateOf(email)).toBe('LEFT')
    expect((await offers()).filter(({ finishedAt }) => finishedAt === null)).toEqual([])
    // Another consultant's calendar for the next time.
    consultantId = (await stage.consultant(showroomId)).id
  }
})
