import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createCaller } from '../../caller.ts'
import {
  appointmentsStage,
  CONTACT,
  codeOf,
  identityStage,
  openBrowser,
  openTestApi,
  type TestApi,
} from '../../testing/index.ts'

const NOW = Date.parse('2026-03-02T08:00:00Z')
const MINUTE_MS = 60_000
let api: TestApi
let stage: ReturnType<typeof appointmentsStage>
type Staff = Awaited<ReturnType<ReturnType<typeof identityStage>['staff']>>
let owner: Staff
let priya: Staff
let consultantId: string

beforeAll(async () => {
  api = await openTestApi({ isCached: true, now: new Date(NOW) })
  stage = appointmentsStage(api)
  const people = identityStage(api)
  owner = await people.staff('OWNER')
  priya = await people.staff('CONSULTANT', 'Priya')
  const { id: showroomId } = await stage.showroom(1)
  consultantId = (await stage.consultant(showroomId, { userId: priya.userId })).id
})
beforeEach(() => {
  api.time.now = NOW
})
afterAll(() => api.close())

const asOwner = () => owner.browser.call.staff.appointments
const idsOf = async (filters: object) =>
  (await asOwner().listBookings(filters)).items.map(({ bookingId }) => bookingId)

test('a program reaches as far as its maker: an owner’s sees and changes what is not their own', async () => {
  const { bookingId } = await stage.booked({ startsAt: '2026-03-10T12:00:00Z', consultantId })
  const { token } = await owner.browser.call.staff.developer.createApiToken({
    name: 'Diary',
    scopes: ['appointments:read', 'appointments:write'],
    expiresInDays: 30,
  })
  const program = createCaller({ ...openBrowser(api).context, bearer: token }).staff.appointments
  expect((await program.listBookings({})).items.map((each) => each.bookingId)).toContain(bookingId)
  const { consultants } = await program.getCalendar({ from: '2026-03-10', to: '2026-03-10' })
  expect(consultants.map((each) => each.consultantId)).toContain(consultantId)
  const noted = await program.setNotes({ bookingId, version: 2, notes: 'From the diary' })
  expect(noted.notes).toBe('From the diary')
  // The scopes still decide what it may do at all.
  expect(await codeOf(program.listTeamInboxes())).toBe('FORBIDDEN')
})

test('a hold that ran out is in no list and no file, whatever state is asked for', async () => {
  const hold = await openBrowser(api).call.appointments.holdSlot({
    type: 'ONLINE',
    kitchen: true,
    startsAt: '2026-03-11T12:00:00Z',
    consultantId,
  })
  expect(await idsOf({})).toContain(hold.holdId)
  expect(await idsOf({ state: 'HELD' })).toEqual([hold.holdId])
  api.time.now = NOW + 10 * MINUTE_MS
  expect(await idsOf({})).not.toContain(hold.holdId)
  expect(await idsOf({ state: 'HELD' })).toEqual([])
  const { csv } = await asOwner().exportBookings({ state: 'HELD' })
  expect(csv.trimEnd().split('\r\n')).toHaveLength(1)
})

test('somebody is found by their number as people write it, whole or in part', async () => {
  const contact = { ...CONTACT, phone: '0113 496 0000', name: 'Bea 50%_off' }
  const { bookingId } = await asOwner().createBooking({
    type: 'HOME_MEASUREMENT',
    kitchen: true,
    startsAt: '2026-03-12T12:00:00Z',
    contact,
  })
  for (const q of ['0113 496 0000', '0113 496', '+44 113 496 0000', '+441134960000', '496-0000'])
    expect([q, await idsOf({ q })]).toEqual([q, [bookingId]])
  expect(await idsOf({ q: '07700 900124' })).toEqual([])
})

test('signs that mean something to the database are looked for as they are', async () => {
  const { items } = await asOwner().listBookings({ q: '50%_' })
  expect(items.map(({ name }) => name)).toEqual(['Bea 50%_off'])
  for (const q of ['%', '_']) expect([q, (await idsOf({ q })).length]).toEqual([q, 1])
  expect(await idsOf({ q: '\\' })).toEqual([])
})

test('a calendar shows a block that began long before its days', async () => {
  const block = await asOwner().blockTime({
    consultantId,
    startsAt: '2026-06-01T00:00:00Z',
    endsAt: '2026-07-02T00:00:00Z',
  })
  const { bookings } = await asOwner().getCalendar({ from: '2026-07-01', to: '2026-07-01' })
  expect(bookings.map(({ bookingId }) => bookingId)).toEqual([block.bookingId])
})

test('the file says states, kinds and phones as people do, so that no number looks like a formula', async () => {
  const { csv } = await asOwner().exportBookings({ q: 'Bea' })
  expect(csv).toMatch(/BK-[\d-]+,Booked,Home visit,kitchen/)
  expect(csv).toContain(',0113 496 0000,')
  expect(csv).not.toContain("'+44")
})
