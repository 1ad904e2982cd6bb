import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toPublicError } from '../../error-mapping.ts'
import {
  appointmentsStage,
  CONTACT,
  codeOf,
  identityStage,
  openTestApi,
  type TestApi,
} from '../../testing/index.ts'

const NOW = Date.parse('2026-03-02T08:00:00Z')
let api: TestApi
let stage: ReturnType<typeof appointmentsStage>
let people: ReturnType<typeof identityStage>
type Staff = Awaited<ReturnType<ReturnType<typeof identityStage>['staff']>>
let admin: Staff
let priya: Staff
let theirs: string
let others: string
let showroomId: string

beforeAll(async () => {
  api = await openTestApi({ isCached: true, now: new Date(NOW) })
  stage = appointmentsStage(api)
  people = identityStage(api)
  admin = await people.staff('ADMIN')
  priya = await people.staff('CONSULTANT', 'Priya')
  showroomId = (await stage.showroom(1)).id
  theirs = (await stage.consultant(showroomId, { userId: priya.userId, name: 'Priya' })).id
  others = (await stage.consultant(showroomId, { name: 'Tom' })).id
})
afterAll(() => api.close())

const asAdmin = () => admin.browser.call.staff.appointments
const asPriya = () => priya.browser.call.staff.appointments
const home = { type: 'HOME_MEASUREMENT', kitchen: true } as const
const booked = (startsAt: string, consultantId: string) => stage.booked({ startsAt, consultantId })
const auditOf = (targetId: string) =>
  api.database.primary.auditEntry.findMany({ where: { targetId }, orderBy: { sequence: 'asc' } })

describe('a consultant', () => {
  test('sees and changes their own bookings, and knows of no others', async () => {
    const [own, other] = [
      await booked('2026-03-10T12:00:00Z', theirs),
      await booked('2026-03-10T12:00:00Z', others),
    ]
    const list = await asPriya().listBookings({})
    expect(list.items.map(({ bookingId }) => bookingId)).toEqual([own.bookingId])
    expect((await asAdmin().listBookings({})).items).toHaveLength(2)
    const { bookings, consultants } = await asPriya().getCalendar({ from: '2026-03-09', to: '2026-03-15' })
    expect(bookings.map(({ bookingId }) => bookingId)).toEqual([own.bookingId])
    expect(consultants.map(({ consultantId }) => consultantId)).toEqual([theirs])
    const { bookingId } = other
    for (const call of [
      () => asPriya().getBooking({ bookingId }),
      () => asPriya().moveBooking({ bookingId, version: 2, startsAt: '2026-03-11T12:00:00Z' }),
      () => asPriya().cancelBooking({ bookingId, version: 2, reason: 'Not mine' }),
      () => asPriya().setNotes({ bookingId, version: 2, notes: 'x' }),
      () => asPriya().setOutcome({ bookingId, version: 2, outcome: 'NO_SHOW' }),
    ])
      expect(await codeOf(call())).toBe('BOOKING_NOT_FOUND')
    const times = { hours: [], exceptions: [] }
    for (const call of [
      () =>
        asPriya().blockTime({
          consultantId: others,
          startsAt: '2026-03-12T12:00:00Z',
          endsAt: '2026-03-12T13:00:00Z',
        }),
      () => asPriya().previewWorkingTimes({ consultantId: others, ...times }),
      () => asPriya().saveWorkingTimes({ consultantId: others, version: 1, ...times }),
      () =>
        asPriya().moveBooking({
          bookingId: own.bookingId,
          version: 2,
          startsAt: '2026-03-11T12:00:00Z',
          consultantId: others,
        }),
      () =>
        asPriya().createBooking({
          ...home,
          startsAt: '2026-03-13T12:00:00Z',
          consultantId: others,
          contact: CONTACT,
        }),
    ])
      expect(await codeOf(call())).toBe('CONSULTANT_NOT_FOUND')
  })

  test('may not arrange showrooms, and an editor not even see appointments', async () => {
    expect(await codeOf(asPriya().listTeamInboxes())).toBe('FORBIDDEN')
    const editor = await people.staff('EDITOR')
    expect(await codeOf(editor.browser.call.staff.appointments.listBookings({}))).toBe('FORBIDDEN')
  })
})

describe('staff', () => {
  test('book for a customer without notice, who gets the same mails, and it stands in the log', async () => {
    const email = 'on-behalf@example.co.uk'
    const made = await asAdmin().createBooking({
      ...home,
      startsAt: '2026-03-02T10:00:00Z',
      contact: { ...CONTACT, email },
      notes: 'Rang us',
    })
    expect(made).toMatchObject({
      state: 'BOOKED',
      notes: 'Rang us',
      history: [{ state: 'BOOKED', actorName: admin.name }],
    })
    expect((await stage.messages(email)).map(({ templateKey }) => templateKey)).toEqual(['booking-confirmed'])
    expect(await auditOf(made.bookingId)).toMatchObject([
      { action: 'staff.appointments.createBooking', actorId: admin.userId },
    ])
    const again = asAdmin().createBooking({
      ...home,
      startsAt: '2026-03-02T10:00:00Z',
      consultantId: made.consultant.consultantId,
      contact: CONTACT,
    })
    expect(await codeOf(again)).toBe('SLOT_TAKEN')
  })

  test('move and cancel after the window, with a reason that is kept', async () => {
    const { bookingId } = await booked('2026-03-16T12:00:00Z', theirs)
    api.time.now = Date.parse('2026-03-16T11:00:00Z')
    const { moveBooking, cancelBooking } = asPriya()
    const move = { bookingId, version: 2, startsAt: '2026-03-16T14:00:00Z' }
    expect(toPublicError(await moveBooking(move).catch((error) => error)).fields).toHaveProperty('reason')
    const moved = await moveBooking({ ...move, reason: 'Stuck in traffic' })
    expect(moved).toMatchObject({ startsAt: '2026-03-16T14:00:00.000Z', version: 3 })
    expect(await codeOf(cancelBooking({ bookingId, version: 2, reason: 'Too late' }))).toBe(
      'VERSION_CONFLICT',
    )
    const gone = await cancelBooking({ bookingId, version: 3, reason: 'Customer is ill' })
    expect(gone.history.map(({ state, reason }) => [state, reason])).toEqual([
      ['BOOKED', ''],
      ['BOOKED', 'Stuck in traffic'],
      ['CANCELLED', 'Customer is ill'],
    ])
    expect((await auditOf(bookingId)).map(({ reason }) => reason)).toEqual([
      'Stuck in traffic',
      'Customer is ill',
    ])
    expect(await codeOf(cancelBooking({ bookingId, version: 4, reason: 'Again' }))).toBe('BOOKING_STATE')
    api.time.now = NOW
  })

  test('note how it went, once it has begun, and put the wrong right', async () => {
    const { bookingId } = await booked('2026-03-17T12:00:00Z', theirs)
    expect(await codeOf(asPriya().setOutcome({ bookingId, version: 2, outcome: 'COMPLETED' }))).toBe(
      'BOOKING_STATE',
    )
    api.time.now = Date.parse('2026-03-17T12:00:00Z')
    await asPriya().setOutcome({ bookingId, version: 2, outcome: 'NO_SHOW' })
    expect(await codeOf(asPriya().setOutcome({ bookingId, version: 3, outcome: 'NO_SHOW' }))).toBe(
      'BOOKING_STATE',
    )
    expect((await asPriya().setOutcome({ bookingId, version: 3, outcome: 'COMPLETED' })).state).toBe(
      'COMPLETED',
    )
    expect((await asPriya().setNotes({ bookingId, version: 4, notes: 'Likes oak' })).notes).toBe('Likes oak')
    api.time.now = NOW
  })

  test('block time, which shoppers are not offered then, and give it back', async () => {
    const day = { ...home, consultantId: theirs, from: '2026-03-18', to: '2026-03-18' }
    const count = async () => (await api.caller.appointments.listSlots(day)).days[0]?.slots.length
    const before = await count()
    const block = await asPriya().blockTime({
      consultantId: theirs,
      startsAt: '2026-03-18T09:00:00Z',
      endsAt: '2026-03-18T18:00:00Z',
      notes: 'Training',
    })
    expect(await count()).toBe(0)
    const { times } = await asPriya().explainSlots({ ...home, date: '2026-03-18' })
    const noon = times.find(({ startsAt }) => startsAt === '2026-03-18T12:00:00.000Z')
    expect(noon?.consultants).toEqual([{ consultantId: theirs, reason: 'BLOCKED' }])
    const over = asPriya().blockTime({
      consultantId: theirs,
      startsAt: '2026-03-18T10:00:00Z',
      endsAt: '2026-03-18T11:00:00Z',
    })
    expect(await codeOf(over)).toBe('SLOT_TAKEN')
    await asPriya().liftBlock({ bookingId: block.bookingId, version: block.version })
    expect(await count()).toBe(before)
  })

  test('are told what is booked outside of new hours, before and when they are saved; shoppers see the new ones at once', async () => {
    const { bookingId } = await booked('2026-03-23T15:00:00Z', theirs)
    const hours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, startMinute: 540, endMinute: 780 }))
    const holiday = {
      fromDate: '2026-03-24',
      toDate: '2026-03-25',
      kind: 'HOLIDAY' as const,
      startMinute: null,
      endMinute: null,
    }
    const times = { consultantId: theirs, hours, exceptions: [holiday] }
    expect((await asPriya().previewWorkingTimes(times)).conflicts.map((each) => each.bookingId)).toContain(
      bookingId,
    )
    const [mine] = (await asPriya().listConsultants({})).items
    const version = mine?.version ?? 0
    const saved = await asPriya().saveWorkingTimes({ ...times, version })
    expect(saved.conflicts.map((each) => each.bookingId)).toContain(bookingId)
    expect(await codeOf(asPriya().saveWorkingTimes({ ...times, version }))).toBe('VERSION_CONFLICT')
    const { days } = await api.caller.appointments.listSlots({
      ...home,
      consultantId: theirs,
      from: '2026-03-24',
      to: '2026-03-26',
    })
    expect(days.map(({ slots }) => slots.length)).toEqual([0, 0, 6])
    expect(await auditOf(theirs)).toMatchObject([{ action: 'staff.appointments.saveWorkingTimes' }])
  })

  test('find bookings page by page and by what is known of them, and take the list with them as a file', async () => {
    const all = await asAdmin().listBookings({ limit: 100 })
    const first = await asAdmin().listBookings({ limit: 3 })
    const second = await asAdmin().listBookings({ limit: 100, cursor: first.nextCursor ?? '' })
    expect([...first.items, ...second.items]).toEqual(all.items)
    const [one] = all.items.filter(({ reference }) => reference)
    expect((await asAdmin().listBookings({ q: one?.reference ?? '' })).items).toEqual([one])
    expect((await asAdmin().listBookings({ state: 'CANCELLED' })).items).toHaveLength(1)
    expect((await asAdmin().listBookings({ from: '2026-03-16', to: '2026-03-16' })).items).toHaveLength(1)
    const { csv, nextCursor } = await asAdmin().exportBookings({ type: 'HOME_MEASUREMENT' })
    expect(await auditOf('bookings')).toMatchObject([
      { action: 'staff.appointments.exportBookings', changes: { type: { after: 'HOME_MEASUREMENT' } } },
    ])
    const lines = csv.trimEnd().split('\r\n')
    expect(lines).toHaveLength(all.items.length + 1)
    expect(lines[0]).toContain('Reference,State,Type')
    expect(csv).toContain(one?.reference)
    expect(nextCursor).toBeNull()
  })

  test('arrange showrooms, consultants and inboxes, seen by shoppers at once', async () => {
    const [first] = (await asAdmin().listShowrooms()).items
    if (!first) throw new Error('There is no showroom')
    const saved = await asAdmin().saveShowroom({ ...first, name: 'The Mill', postcode: 'ls14ab' })
    expect(saved).toMatchObject({ name: 'The Mill', postcode: 'LS1 4AB', version: first.version + 1 })
    expect((await api.caller.appointments.listShowrooms()).items.map(({ name }) => name)).toContain(
      'The Mill',
    )
    expect(await codeOf(asAdmin().saveShowroom({ ...first, name: 'Late' }))).toBe('VERSION_CONFLICT')
    const profile = {
      name: 'Noor',
      userId: null,
      showroomId,
      kitchen: true,
      bedroom: false,
      types: ['ONLINE' as const],
      bufferBeforeMinutes: 0,
      bufferAfterMinutes: 15,
      isActive: true,
    }
    const noor = await asAdmin().saveConsultant(profile)
    expect(await codeOf(asAdmin().saveConsultant({ ...profile, userId: priya.userId }))).toBe(
      'VALIDATION_ERROR',
    )
    const { consultants } = await api.caller.appointments.getShowroom({ slug: first.slug })
    expect(consultants.map(({ consultantId }) => consultantId)).toContain(noor.consultantId)
    await asAdmin().setTeamInbox({ category: 'KITCHEN', email: 'Kitchens@Lomash.example' })
    expect((await asAdmin().listTeamInboxes()).items[0]).toEqual({
      category: 'KITCHEN',
      email: 'kitchens@lomash.example',
    })
  })
})

describe('showrooms', () => {
  test('are found by a postcode, the nearest first, with whether they are open', async () => {
    await stage.showroom(1, { name: 'Far away', latitude: 50.7, longitude: -3.5 })
    const { items } = await api.caller.appointments.findShowrooms({ postcode: 'EX4 3SR' })
    expect(items[0]).toMatchObject({ name: 'Far away', isOpen: false, changesAt: '2026-03-02T09:00:00.000Z' })
    expect((await api.caller.appointments.findShowrooms({ postcode: 'ls1' })).items[0]?.name).toBe('The Mill')
    expect(
      (await api.caller.appointments.findShowrooms({ latitude: 50.7, longitude: -3.5 })).items[0]
        ?.distanceInMiles,
    ).toBe(0)
    expect(await codeOf(api.caller.appointments.findShowrooms({ postcode: 'QQ1 1AA' }))).toBe(
      'VALIDATION_ERROR',
    )
    expect(await codeOf(api.caller.appointments.getShowroom({ slug: 'nowhere' }))).toBe('SHOWROOM_NOT_FOUND')
  })
})
