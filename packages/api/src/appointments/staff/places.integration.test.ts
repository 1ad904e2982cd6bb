import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  appointmentsStage,
  codeOf,
  errorOf,
  identityStage,
  openTestApi,
  type TestApi,
} from '../../testing/index.ts'

let api: TestApi
let stage: ReturnType<typeof appointmentsStage>
let people: ReturnType<typeof identityStage>
let admin: Awaited<ReturnType<ReturnType<typeof identityStage>['staff']>>
let showroomId: string
let consultantId: string

beforeAll(async () => {
  api = await openTestApi({ isCached: true, now: new Date('2026-03-02T08:00:00Z') })
  stage = appointmentsStage(api)
  people = identityStage(api)
  admin = await people.staff('ADMIN')
  showroomId = (await stage.showroom(2)).id
  consultantId = (await stage.consultant(showroomId)).id
})
afterAll(() => api.close())

const asAdmin = () => admin.browser.call.staff.appointments
async function ours() {
  const { items } = await asAdmin().listShowrooms()
  const found = items.find((each) => each.showroomId === showroomId)
  if (!found) throw new Error('There is no showroom')
  return found
}

test('which visits lie outside of a showroom’s new hours is told before they are saved, and nothing is changed by asking', async () => {
  const { bookingId } = await stage.booked({ startsAt: '2026-03-10T15:00:00Z', showroomId, consultantId })
  const before = await ours()
  const mornings = before.hours.map((each) => ({ ...each, endMinute: 720 }))
  const asked = await asAdmin().previewShowroomTimes({ showroomId, hours: mornings, exceptions: [] })
  expect(asked.conflicts.map((each) => each.bookingId)).toEqual([bookingId])
  const same = { showroomId, hours: before.hours, exceptions: before.exceptions }
  expect((await asAdmin().previewShowroomTimes(same)).conflicts).toEqual([])
  expect(await ours()).toEqual(before)
  const saved = await asAdmin().saveShowroom({ ...before, hours: mornings })
  expect(saved.conflicts.map((each) => each.bookingId)).toEqual([bookingId])
})

test('a showroom that is not there has no hours to be changed', async () => {
  const nowhere = { showroomId: crypto.randomUUID(), hours: [], exceptions: [] }
  expect(await codeOf(asAdmin().previewShowroomTimes(nowhere))).toBe('SHOWROOM_NOT_FOUND')
})

test('who saves a showroom or a consultant too late is told every field of the form as it is now', async () => {
  const read = await ours()
  await asAdmin().saveShowroom({ ...read, name: 'The Mill', addressLines: ['Unit 4', '9 Mill Lane'] })
  expect((await errorOf(asAdmin().saveShowroom({ ...read, town: 'York' }))).conflict).toMatchObject({
    currentVersion: read.version + 1,
    current: {
      name: 'The Mill',
      addressLines: ['Unit 4', '9 Mill Lane'],
      town: read.town,
      phone: read.phone,
      sortOrder: read.sortOrder,
    },
  })
  const [person] = (await asAdmin().listConsultants({})).items
  if (!person) throw new Error('There is no consultant')
  await asAdmin().saveConsultant({ ...person, bufferAfterMinutes: 45 })
  expect((await errorOf(asAdmin().saveConsultant({ ...person, name: 'Late' }))).conflict).toMatchObject({
    current: { name: person.name, showroomId, kitchen: true, types: person.types, bufferAfterMinutes: 45 },
  })
})

test('of two who save at once, who loses is told what the other saved', async () => {
  const { version, ...showroom } = await ours()
  const towns = ['Hull', 'Ripon']
  const errors = await Promise.all(
    towns.map((town) => {
      const saved = asAdmin().saveShowroom({ ...showroom, version, town })
      return saved.then(
        () => null,
        () => errorOf(saved),
      )
    }),
  )
  const lost = errors.find((error) => error !== null)
  expect(errors.filter((error) => error === null)).toHaveLength(1)
  expect(lost).toMatchObject({
    code: 'VERSION_CONFLICT',
    conflict: { currentVersion: version + 1, current: { town: (await ours()).town } },
  })
})

test('notes that were saved over are told to staff, and to no customer', async () => {
  const { bookingId, booking, browser } = await stage.booked({ startsAt: '2026-03-12T12:00:00Z' })
  const { version, manageToken: token } = booking
  await asAdmin().setNotes({ bookingId, version, notes: 'Bring the oak samples' })
  const late = asAdmin().setNotes({ bookingId, version, notes: 'Rings in the evening' })
  expect((await errorOf(late)).conflict?.current).toEqual({ notes: 'Bring the oak samples' })
  const move = { token, version, startsAt: '2026-03-13T12:00:00Z' }
  const refused = await errorOf(browser.call.appointments.rescheduleBooking(move))
  expect(refused.code).toBe('VERSION_CONFLICT')
  expect(JSON.stringify(refused)).not.toContain('oak')
})

test('what is wrong with a position is said beside it, in words', async () => {
  const call = asAdmin().saveShowroom({ ...(await ours()), latitude: 91, longitude: Number.NaN })
  expect((await errorOf(call)).fields).toEqual({
    latitude: ['Enter degrees from -90 to 90, as in 53.7997'],
    longitude: ['Enter degrees from -180 to 180, as in -1.5492'],
  })
})

test('hours of a week that overlap are refused beside the later of them; those that touch or are another day’s are not', async () => {
  const showroom = await ours()
  const span = (weekday: number, startMinute: number, endMinute: number) => ({
    weekday,
    startMinute,
    endMinute,
  })
  const fine = [span(1, 540, 720), span(1, 720, 1_020), span(2, 600, 900)]
  const twice = [...fine, span(3, 540, 1_020), span(2, 540, 601)]
  const person = { consultantId, exceptions: [] }
  const fields = { 'hours.4.startMinute': ['Choose times that do not overlap others of that day'] }
  const refused = [
    asAdmin().saveShowroom({ ...showroom, hours: twice }),
    asAdmin().previewShowroomTimes({ showroomId, hours: twice, exceptions: [] }),
    asAdmin().saveWorkingTimes({ ...person, hours: twice, version: 1 }),
    asAdmin().previewWorkingTimes({ ...person, hours: twice }),
  ]
  for (const call of refused) expect(await errorOf(call)).toMatchObject({ code: 'VALIDATION_ERROR', fields })
  expect((await ours()).version).toBe(showroom.version)
  expect((await asAdmin().saveShowroom({ ...showroom, hours: fine })).hours).toHaveLength(3)
})

test('a showroom’s postcode and phone are kept in the one spelling that links and letters take', async () => {
  const save = async (contact: { postcode?: string; phone?: string }) =>
    asAdmin().saveShowroom({ ...(await ours()), ...contact })
  expect(await save({ postcode: 'ls11 5ab', phone: '0113 496-0101' })).toMatchObject({
    postcode: 'LS11 5AB',
    phone: '+441134960101',
  })
  expect((await errorOf(save({ phone: 'ask Ben' }))).fields).toHaveProperty('phone')
  expect((await errorOf(save({ phone: '+33 1 42 68 53 00' }))).fields).toHaveProperty('phone')
  expect((await errorOf(save({ postcode: 'Leeds' }))).fields).toHaveProperty('postcode')
})

test('the accounts to choose from are those that saving takes, and say whose they are', async () => {
  const free = await people.staff('CONSULTANT', 'Ana')
  const taken = await people.staff('CONSULTANT', 'Ben')
  const editor = await people.staff('EDITOR')
  const left = await people.staff('CONSULTANT')
  await api.database.primary.user.update({ where: { id: left.userId }, data: { status: 'DEACTIVATED' } })
  const { id } = await stage.consultant(showroomId, { userId: taken.userId })
  const { items } = await asAdmin().listConsultantAccounts()
  const of = (userId: string) => items.find((each) => each.userId === userId)
  expect(of(free.userId)).toMatchObject({ name: 'Ana', consultantId: null })
  expect(of(taken.userId)).toMatchObject({ name: 'Ben', consultantId: id })
  expect(of(admin.userId)).toBeDefined()
  expect([of(editor.userId), of(left.userId)]).toEqual([undefined, undefined])
})
