import { afterAll, beforeAll, expect, test } from 'vitest'
import { toPublicError } from '../../error-mapping.ts'
import {
  appointmentsStage,
  identityStage,
  openBrowser,
  openTestApi,
  type TestApi,
} from '../../testing/index.ts'

let api: TestApi
let stage: ReturnType<typeof appointmentsStage>
let people: ReturnType<typeof identityStage>
let admin: Awaited<ReturnType<ReturnType<typeof identityStage>['staff']>>
let showroomId: string

beforeAll(async () => {
  api = await openTestApi({ isCached: false, now: new Date('2026-03-02T08:00:00Z') })
  people = identityStage(api)
  admin = await people.staff('ADMIN')
  stage = appointmentsStage(api)
  showroomId = (await stage.showroom(2)).id
})
afterAll(() => api.close())

const asAdmin = () => admin.browser.call.staff.appointments
const save = (userId: string | null, more: { consultantId?: string; version?: number } = {}) =>
  asAdmin().saveConsultant({
    name: 'Noor',
    userId,
    showroomId,
    kitchen: true,
    bedroom: false,
    types: ['ONLINE'],
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 15,
    isActive: true,
    ...more,
  })
/** The fields that are refused; empty when it was saved. */
const refused = (call: Promise<unknown>) =>
  call.then(
    () => [],
    (error: unknown) => Object.keys(toPublicError(error).fields ?? {}),
  )

test.each(['OWNER', 'ADMIN', 'CONSULTANT'] as const)(
  'a consultant’s account may be that of the %s',
  async (role) => {
    const { userId } = await people.staff(role)
    expect((await save(userId)).userId).toBe(userId)
  },
)

test('no account is given to a consultant that could not look after appointments', async () => {
  const editor = await people.staff('EDITOR')
  const customer = await people.staff('CUSTOMER')
  const left = await people.staff('CONSULTANT')
  await api.database.primary.user.update({ where: { id: left.userId }, data: { status: 'DEACTIVATED' } })
  for (const userId of [editor.userId, customer.userId, left.userId, crypto.randomUUID()])
    expect(await refused(save(userId))).toEqual(['userId'])
})

test('no account is two consultants’, also when both are saved at once', async () => {
  const { userId } = await people.staff('CONSULTANT')
  const outcomes = await Promise.all([1, 2, 3, 4].map(() => refused(save(userId))))
  expect(outcomes.filter((fields) => fields.length === 0)).toHaveLength(1)
  expect(outcomes.filter(([field]) => field === 'userId')).toHaveLength(3)
})

test('a consultant whose account was closed since is saved with it', async () => {
  const { userId } = await people.staff('CONSULTANT')
  const { consultantId, version } = await save(userId)
  await api.database.primary.user.update({ where: { id: userId }, data: { status: 'DEACTIVATED' } })
  expect((await save(userId, { consultantId, version })).version).toBe(version + 1)
})

test('two rooms of a showroom have two names', async () => {
  const [first] = (await asAdmin().listShowrooms()).items
  if (!first) throw new Error('There is no showroom')
  const rooms = [...first.rooms, { name: first.rooms[0]?.name ?? '', isActive: true }]
  expect(await refused(asAdmin().saveShowroom({ ...first, rooms }))).toEqual(['rooms'])
})

/** Somebody new who works in that showroom, and their save of what is changed. */
async function newcomer() {
  const [{ id: here }, { id: there }] = [await stage.showroom(2), await stage.showroom(1)]
  const { id: consultantId } = await stage.consultant(here)
  const change = async (part: object) => {
    const { items } = await asAdmin().listConsultants({})
    const person = items.find((each) => each.consultantId === consultantId)
    if (!person) throw new Error('There is no such consultant')
    return asAdmin().saveConsultant({ ...person, ...part })
  }
  const visit = { startsAt: '2026-03-10T12:00:00Z', showroomId: here, consultantId }
  return { consultantId, there, change, visit }
}

test('who has no visit to come changes showroom, whatever was never marked as over and whatever hold ran out', async () => {
  const now = api.time.now
  const { change, there, visit } = await newcomer()
  await stage.booked(visit)
  const held = { type: 'SHOWROOM' as const, kitchen: true, ...visit, startsAt: '2026-03-20T12:00:00Z' }
  expect(await refused(change({ showroomId: there }))).toEqual(['showroomId'])
  api.time.now = Date.parse('2026-03-10T13:00:00Z')
  await openBrowser(api).call.appointments.holdSlot(held)
  expect(await refused(change({ showroomId: there }))).toEqual(['showroomId'])
  api.time.now += 10 * 60_000
  expect((await change({ showroomId: there })).showroomId).toBe(there)
  api.time.now = now
})

test('what of the bookings and holds to come is no work of theirs any more is told', async () => {
  const { consultantId, change, visit } = await newcomer()
  const { bookingId } = await stage.booked(visit)
  const { holdId } = await openBrowser(api).call.appointments.holdSlot({
    type: 'ONLINE',
    bedroom: true,
    startsAt: '2026-03-11T12:00:00Z',
    consultantId,
  })
  const conflictsOf = async (part: object) => (await change(part)).conflicts.map((each) => each.bookingId)
  expect(await conflictsOf({ name: 'Ida' })).toEqual([])
  expect(await conflictsOf({ types: ['ONLINE'] })).toEqual([bookingId])
  expect(await conflictsOf({ types: ['ONLINE', 'SHOWROOM'], bedroom: false })).toEqual([holdId])
  expect(await conflictsOf({ bedroom: true, kitchen: false })).toEqual([bookingId])
  expect(await conflictsOf({ isActive: false })).toEqual([bookingId, holdId])
})
