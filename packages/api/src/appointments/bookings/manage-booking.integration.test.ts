import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appointmentsStage, codeOf, errorOf, openTestApi, type TestApi } from '../../testing/index.ts'

const NOW = new Date('2026-03-02T08:00:00Z')
let api: TestApi
let stage: ReturnType<typeof appointmentsStage>
let consultantId: string

beforeAll(async () => {
  api = await openTestApi({ isCached: true, now: NOW })
  stage = appointmentsStage(api)
  consultantId = (await stage.consultant((await stage.showroom(1)).id)).id
})
afterAll(() => api.close())

describe('by its link a booking', () => {
  test('is shown with what can be done with it, and where to add it to a calendar', async () => {
    const { booking } = await stage.booked({ startsAt: '2026-04-11T11:00:00Z' })
    const shown = await api.caller.appointments.getBooking({ token: booking.manageToken })
    expect(shown).toMatchObject({
      reference: booking.reference,
      isChangeable: true,
      where: '12 Mill Lane, LS1 4AB',
    })
    expect(shown.calendar.google).toContain('dates=20260411T110000Z%2F20260411T123000Z')
    expect(await codeOf(api.caller.appointments.getBooking({ token: `${booking.manageToken}x` }))).toBe(
      'LINK_INVALID',
    )
  })

  test('is moved, which frees its time and takes the other', async () => {
    const { booking } = await stage.booked({ startsAt: '2026-04-07T12:00:00Z', consultantId })
    const day = booking.startsAt.slice(0, 10)
    const { manageToken: token, version } = booking
    const to = `${day}T12:30:00.000Z`
    const moved = await api.caller.appointments.rescheduleBooking({ token, version, startsAt: to })
    expect(moved).toMatchObject({ startsAt: to, version: version + 1, reference: booking.reference })
    expect(await stage.slotsOf(day)).not.toContain(to)
    const stale = api.caller.appointments.rescheduleBooking({ token, version, startsAt: `${day}T09:00:00Z` })
    expect(await codeOf(stale)).toBe('VERSION_CONFLICT')
  })

  test('moved to the time it has stays as it is, and nobody is written to; so does one whose button was pressed twice', async () => {
    const email = 'twice@example.co.uk'
    const { booking } = await stage.booked({ startsAt: '2026-04-13T12:00:00Z' }, email)
    const { manageToken: token, version } = booking
    const to = (startsAt: string) => api.caller.appointments.rescheduleBooking({ token, version, startsAt })
    expect(await to(booking.startsAt)).toMatchObject({ version, startsAt: booking.startsAt })
    const moved = await to('2026-04-13T14:00:00Z')
    expect(moved.version).toBe(version + 1)
    expect(await to('2026-04-13T14:00:00Z')).toMatchObject({
      version: moved.version,
      startsAt: moved.startsAt,
    })
    expect(await stage.messages(email)).toHaveLength(2)
  })

  test('to a time that is taken is SLOT_TAKEN and stays where it is', async () => {
    await stage.booked({ startsAt: '2026-04-08T12:00:00Z' })
    const { booking } = await stage.booked({ startsAt: '2026-04-09T12:00:00Z' })
    const { manageToken: token, version } = booking
    const call = api.caller.appointments.rescheduleBooking({
      token,
      version,
      startsAt: '2026-04-08T12:00:00Z',
    })
    expect(await errorOf(call)).toMatchObject({ code: 'SLOT_TAKEN', alternatives: [{}, {}, {}] })
    expect((await api.caller.appointments.getBooking({ token })).startsAt).toBe('2026-04-09T12:00:00.000Z')
  })

  test('finds the times that overlap its own, which nobody else does; none of the others it is told of is its own', async () => {
    const own = '2026-04-15T12:00:00.000Z'
    const { booking } = await stage.booked({ startsAt: own })
    const taken = await stage.booked({ startsAt: '2026-04-15T15:00:00Z' })
    const { manageToken: token, version } = booking
    const half = '2026-04-15T12:30:00.000Z'
    expect(await stage.slotsOf('2026-04-15')).not.toContain(half)
    expect(await stage.slotsOf('2026-04-15', { movedToken: token })).toEqual(
      expect.arrayContaining([half, '2026-04-15T11:00:00.000Z']),
    )
    expect(await codeOf(stage.slotsOf('2026-04-15', { movedToken: `${token}x` }))).toBe('LINK_INVALID')
    const { startsAt } = taken.booking
    const told = await errorOf(api.caller.appointments.rescheduleBooking({ token, version, startsAt }))
    const alternatives = told.alternatives?.map((each) => each.startsAt) ?? []
    expect(alternatives).toHaveLength(3)
    expect(alternatives).not.toContain(own)
    const moved = await api.caller.appointments.rescheduleBooking({ token, version, startsAt: half })
    expect(moved.startsAt).toBe(half)
  })

  test('gives a link that ends with the appointment, however late it is asked for', async () => {
    const { booking } = await stage.booked({ startsAt: '2026-04-16T12:00:00Z' })
    const now = api.time.now
    api.time.now += 40 * 86_400_000
    const { manageToken } = await api.caller.appointments.getBooking({ token: booking.manageToken })
    expect(manageToken).toBe(booking.manageToken)
    api.time.now = Date.parse(booking.endsAt) + 180 * 86_400_000
    expect(await codeOf(api.caller.appointments.getBooking({ token: manageToken }))).toBe('LINK_EXPIRED')
    api.time.now = now
  })

  test('takes another consultant and room when somebody is quicker at the first', async () => {
    const { id: showroomId } = await stage.showroom(2)
    for (let people = 0; people < 2; people++) await stage.consultant(showroomId)
    for (let times = 0; times < 4; times++) {
      const date = `2026-04-2${times}`
      const bookings = [
        await stage.booked({ startsAt: `${date}T08:30:00Z`, showroomId }),
        await stage.booked({ startsAt: `${date}T08:30:00Z`, showroomId }),
      ]
      const moves = bookings.map(({ booking: { manageToken: token, version } }) =>
        codeOf(api.caller.appointments.rescheduleBooking({ token, version, startsAt: `${date}T14:00:00Z` })),
      )
      expect(await Promise.all(moves)).toEqual(['done', 'done'])
    }
  })

  test('is cancelled until two hours before it begins, to the millisecond, and no later', async () => {
    const { booking } = await stage.booked({ startsAt: '2026-04-10T12:00:00Z' })
    const other = await stage.booked({ startsAt: '2026-04-10T15:00:00Z' })
    const now = api.time.now
    api.time.now = Date.parse('2026-04-10T10:00:00.001Z')
    const { manageToken: token, version } = booking
    for (const late of [
      () => api.caller.appointments.cancelBooking({ token, version }),
      () => api.caller.appointments.rescheduleBooking({ token, version, startsAt: '2026-04-12T12:00:00Z' }),
    ])
      expect(await codeOf(late())).toBe('CANCELLATION_WINDOW_EXPIRED')
    api.time.now -= 1
    expect((await api.caller.appointments.cancelBooking({ token, version })).state).toBe('CANCELLED')
    expect((await api.caller.appointments.cancelBooking({ token, version })).state).toBe('CANCELLED')
    const again = api.caller.appointments.rescheduleBooking({
      token,
      version: version + 1,
      startsAt: '2026-04-12T12:00:00Z',
    })
    expect(await codeOf(again)).toBe('BOOKING_STATE')
    expect(other.booking.state).toBe('BOOKED')
    api.time.now = now
  })
})

test('after all of this nothing overlaps', async () => {
  expect(await stage.overlaps()).toBe(0)
})

test('moved to a time that its consultant has not, it goes to another of the same showroom before any other', async () => {
  const here = await stage.showroom(1)
  const [own, near] = [await stage.consultant(here.id), await stage.consultant(here.id)]
  await stage.consultant((await stage.showroom(1)).id)
  const { booking } = await stage.booked({ startsAt: '2026-04-22T09:00:00Z', consultantId: own.id })
  await stage.booked({ startsAt: '2026-04-22T13:00:00Z', consultantId: own.id })
  // Who is nearest has most to do.
  for (const startsAt of ['2026-04-21T09:00:00Z', '2026-04-21T13:00:00Z', '2026-04-22T09:00:00Z'])
    await stage.booked({ startsAt, consultantId: near.id })
  const { manageToken: token, version } = booking
  const moved = await api.caller.appointments.rescheduleBooking({
    token,
    version,
    startsAt: '2026-04-22T13:00:00Z',
  })
  expect(moved.consultant.consultantId).toBe(near.id)
})
