import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  appointmentsStage,
  CONTACT,
  codeOf,
  errorOf,
  identityStage,
  openTestApi,
  type TestApi,
} from '../../testing/index.ts'

const NOW = Date.parse('2026-03-02T08:00:00Z')
let api: TestApi
let stage: ReturnType<typeof appointmentsStage>
type Staff = Awaited<ReturnType<ReturnType<typeof identityStage>['staff']>>
let admin: Staff
let priya: Staff
let theirs: string

beforeAll(async () => {
  api = await openTestApi({ isCached: true, now: new Date(NOW) })
  stage = appointmentsStage(api)
  const people = identityStage(api)
  admin = await people.staff('ADMIN')
  priya = await people.staff('CONSULTANT', 'Priya')
  const { id: showroomId } = await stage.showroom(1)
  theirs = (await stage.consultant(showroomId, { userId: priya.userId, name: 'Priya' })).id
  await stage.consultant(showroomId, { name: 'Tom' })
})
beforeEach(() => {
  api.time.now = NOW
})
afterAll(() => api.close())

const asAdmin = () => admin.browser.call.staff.appointments
const asPriya = () => priya.browser.call.staff.appointments
const online = { type: 'ONLINE', kitchen: true, contact: CONTACT } as const
const startsOf = ({ alternatives = [] }: { alternatives?: readonly { startsAt: string }[] | undefined }) =>
  alternatives.map(({ startsAt }) => startsAt).sort()
const bookingsAt = (startsAt: string) =>
  api.database.primary.booking.count({ where: { startsAt: new Date(startsAt), state: 'BOOKED' } })

test('all that is missing or wrong is told at once, and once it is mended it is booked', async () => {
  const wrong = {
    contact: {
      name: '',
      email: 'nobody',
      phone: '12',
      postcode: 'nowhere',
      addressLines: ['1', '2', '3', '4'],
    },
    message: 'm'.repeat(1_001),
    notes: 'n'.repeat(4_001),
    startsAt: '',
  }
  const told = async (more: object) =>
    (await errorOf(asAdmin().createBooking({ ...online, ...wrong, ...more }))).fields
  const always = {
    startsAt: ['Choose a time'],
    message: ['Use at most 1,000 characters'],
    notes: ['Use at most 4,000 characters'],
    'contact.name': ['Enter your name'],
    'contact.email': [expect.any(String)],
    'contact.phone': ['Enter a UK phone number like 07700 900123'],
    'contact.postcode': ['Enter a UK postcode like LS1 4AB'],
    'contact.addressLines': ['Use at most three lines'],
  }
  expect(await told({})).toEqual(always)
  expect(await told({ type: 'SHOWROOM' })).toEqual({ ...always, showroomId: ['Choose a showroom'] })
  const address = ['Enter the address we should come to']
  const atHome = { type: 'HOME_MEASUREMENT', contact: { ...wrong.contact, addressLines: [' '] } }
  expect(await told(atHome)).toEqual({ ...always, 'contact.addressLines': address })
  const mended = { ...online, startsAt: '2026-03-16T12:00:00Z', message: ' Two floors ', notes: ' Rang ' }
  expect(await asAdmin().createBooking(mended)).toMatchObject({
    phone: '+447700900123',
    postcode: 'LS1 4AB',
    message: 'Two floors',
    notes: 'Rang',
  })
})

test('staff are told alternatives as staff book: today, too, though shoppers would be too late', async () => {
  const wish = { ...online, consultantId: theirs }
  await asAdmin().createBooking({ ...wish, startsAt: '2026-03-02T09:00:00Z' })
  // Too late for shoppers, who have to ask two hours before.
  api.time.now = Date.parse('2026-03-02T09:15:00Z')
  const refused = await errorOf(asAdmin().createBooking({ ...wish, startsAt: '2026-03-02T10:30:00Z' }))
  expect(refused.code).toBe('SLOT_TAKEN')
  expect(startsOf(refused)[0]).toBe('2026-03-02T11:00:00.000Z')
})

test('a consultant is told alternatives of their own, not of colleagues', async () => {
  const startsAt = '2026-03-03T12:00:00Z'
  await asPriya().createBooking({ ...online, startsAt })
  // Tom is free half an hour later; Priya with her buffers is not before half past one or after half past ten.
  const refused = await errorOf(asPriya().createBooking({ ...online, startsAt }))
  expect(refused.code).toBe('SLOT_TAKEN')
  for (const start of startsOf(refused)) {
    const { times } = await asPriya().explainSlots({
      type: 'ONLINE',
      kitchen: true,
      date: start.slice(0, 10),
    })
    const time = times.find((each) => each.startsAt === start)
    expect(time?.consultants.find(({ consultantId }) => consultantId === theirs)?.reason).toBeNull()
  }
  expect(startsOf(refused)).toHaveLength(3)
})

test('of two on the staff who book the same time at once, the later is told what else there is', async () => {
  const wish = { ...online, consultantId: theirs, startsAt: '2026-03-04T12:00:00Z' }
  const calls = [1, 2, 3, 4].map(() => asAdmin().createBooking(wish))
  const errors = await Promise.all(
    calls.map((call) =>
      call.then(
        () => null,
        () => errorOf(call),
      ),
    ),
  )
  const lost = errors.filter((error) => error !== null)
  expect(lost).toHaveLength(3)
  for (const error of lost) expect([error.code, startsOf(error).length]).toEqual(['SLOT_TAKEN', 3])
})

test('sent twice under one key it is booked once, at once or one after the other', async () => {
  const idempotencyKey = crypto.randomUUID()
  const startsAt = '2026-03-05T12:00:00Z'
  const wish = { ...online, startsAt, idempotencyKey }
  const [one, other] = await Promise.all([asAdmin().createBooking(wish), asAdmin().createBooking(wish)])
  const later = await asAdmin().createBooking(wish)
  expect([other.bookingId, later.bookingId]).toEqual([one.bookingId, one.bookingId])
  expect(await bookingsAt(startsAt)).toBe(1)
  const entries = await api.database.primary.auditEntry.count({ where: { targetId: one.bookingId } })
  expect(entries).toBe(1)
  const another = { ...wish, startsAt: '2026-03-05T15:00:00Z' }
  expect(await codeOf(asAdmin().createBooking(another))).toBe('IDEMPOTENCY_CONFLICT')
})

test('the second of two is answered with the first’s booking also when nobody is free any more', async () => {
  const wish = {
    ...online,
    consultantId: theirs,
    startsAt: '2026-03-06T12:00:00Z',
    idempotencyKey: crypto.randomUUID(),
  }
  const { bookingId } = await asAdmin().createBooking(wish)
  expect((await asAdmin().createBooking(wish)).bookingId).toBe(bookingId)
})

test('a visit is completed when it is over, and until then its time is taken', async () => {
  const startsAt = '2026-03-09T12:00:00Z'
  const { bookingId } = await asAdmin().createBooking({ ...online, consultantId: theirs, startsAt })
  const complete = () => asPriya().setOutcome({ bookingId, version: 2, outcome: 'COMPLETED' })
  api.time.now = Date.parse('2026-03-09T12:44:59Z')
  expect(await errorOf(complete())).toMatchObject({ code: 'BOOKING_STATE', message: 'It is not over yet.' })
  api.time.now = Date.parse('2026-03-09T12:45:00Z')
  expect((await complete()).state).toBe('COMPLETED')
})

test('no time is blocked that is over', async () => {
  const block = (endsAt: string) =>
    asPriya().blockTime({ consultantId: theirs, startsAt: '2026-03-02T06:00:00Z', endsAt })
  expect((await errorOf(block('2026-03-02T08:00:00Z'))).fields).toHaveProperty('endsAt')
  expect((await block('2026-03-02T08:30:00Z')).state).toBe('BLOCKED')
})
