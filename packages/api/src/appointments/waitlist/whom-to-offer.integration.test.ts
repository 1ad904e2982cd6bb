import { afterAll, beforeAll, expect, test } from 'vitest'
import { appointmentsStage, errorOf, mailedToken, openTestApi, type TestApi } from '../../testing/index.ts'
import { expireOffer } from './expire-offer.ts'

let api: TestApi
let stage: ReturnType<typeof appointmentsStage>
let showroom: { id: string }
let consultant: { id: string; name: string }

beforeAll(async () => {
  api = await openTestApi({ isCached: true, now: new Date('2026-03-02T08:00:00Z') })
  stage = appointmentsStage(api)
  showroom = await stage.showroom(1)
  consultant = await stage.consultant(showroom.id)
})
afterAll(() => api.close())

const wish = { type: 'HOME_MEASUREMENT', kitchen: true, from: '2026-04-13', to: '2026-04-30' } as const
const join = (email: string, more: object = {}) =>
  api.caller.appointments.joinWaitlist({ ...wish, name: 'Ola', email, ...more })
const cancel = ({ manageToken: token, version }: { manageToken: string; version: number }) =>
  api.caller.appointments.cancelBooking({ token, version })
const offersTo = async (email: string) =>
  (await stage.messages(email)).filter(({ templateKey }) => templateKey === 'waitlist-offer')
const endOpenOffer = async () => {
  const where = { finishedAt: null }
  const { id } = await api.database.primary.waitlistOffer.findFirstOrThrow({ where, select: { id: true } })
  await expireOffer(api.services, { offerId: id })
}
const leaveAll = () => api.database.primary.waitlistEntry.updateMany({ data: { state: 'LEFT' } })

test('somebody who waits three times over is offered the same time once', async () => {
  const { booking } = await stage.booked({ startsAt: '2026-04-14T11:00:00Z' })
  for (const to of ['2026-04-28', '2026-04-29', '2026-04-30']) await join('three@example.co.uk', { to })
  await join('after@example.co.uk')
  await cancel(booking)
  await endOpenOffer()
  expect(await offersTo('three@example.co.uk')).toHaveLength(1)
  expect(await offersTo('after@example.co.uk')).toHaveLength(1)
  await endOpenOffer()
  expect(await offersTo('three@example.co.uk')).toHaveLength(1)
  await leaveAll()
})

test('whoever moved or cancelled their own booking is not offered the time they left, also not by and by', async () => {
  const [left, next] = ['left@example.co.uk', 'next@example.co.uk']
  const { booking } = await stage.booked({ startsAt: '2026-04-15T11:00:00Z' }, left)
  await join(left)
  await join(next)
  const moved = await api.caller.appointments.rescheduleBooking({
    token: booking.manageToken,
    version: booking.version,
    startsAt: '2026-04-16T11:00:00Z',
  })
  expect([await offersTo(left), await offersTo(next)]).toMatchObject([[], [{}]])
  await endOpenOffer()
  expect(await offersTo(left)).toEqual([])
  await cancel(moved)
  expect([await offersTo(left), await offersTo(next)]).toMatchObject([[], [{}, {}]])
  await endOpenOffer()
  await leaveAll()
})

test('an offer says where and with whom, and its mail how to leave the waitlist', async () => {
  const email = 'where@example.co.uk'
  const { booking } = await stage.booked({ startsAt: '2026-04-17T11:00:00Z', showroomId: showroom.id })
  await join(email, { type: 'SHOWROOM', showroomId: showroom.id })
  await cancel(booking)
  const [mail] = await offersTo(email)
  expect(mail?.variables).toMatchObject({
    where: 'Showroom 1, 1 High Street, Leeds, LS1 4AB',
    consultant: consultant.name,
  })
  expect(
    await api.caller.appointments.getOffer({ token: mailedToken(api, mail, 'offerPath') }),
  ).toMatchObject({ showroom: { showroomId: showroom.id, name: 'Showroom 1' } })
  const token = mailedToken(api, mail, 'leavePath')
  expect(await api.caller.appointments.leaveWaitlist({ token })).toEqual({ status: 'LEFT' })
})

test('the mail of an offer that is over, or whose reader has left, is sent no more', async () => {
  const { booking } = await stage.booked({ startsAt: '2026-04-20T11:00:00Z' })
  const [first, second] = ['first@example.co.uk', 'second@example.co.uk']
  await join(first)
  await join(second)
  await cancel(booking)
  expect(await offersTo(first)).toMatchObject([{ status: 'QUEUED', variables: { where: 'At your home' } }])
  await endOpenOffer()
  expect(await offersTo(first)).toMatchObject([{ status: 'SUPPRESSED', withdrawnAt: expect.any(Date) }])
  const [mail] = await offersTo(second)
  await api.caller.appointments.leaveWaitlist({ token: mailedToken(api, mail, 'leavePath') })
  expect(await offersTo(second)).toMatchObject([{ status: 'SUPPRESSED' }])
  await leaveAll()
})

test('a time at home goes on to those who wait for where the consultant is now', async () => {
  const [before, after] = [await stage.showroom(1), await stage.showroom(1)]
  const { id: consultantId } = await stage.consultant(before.id)
  const { booking } = await stage.booked({ startsAt: '2026-04-21T11:00:00Z', consultantId })
  const emails = ['of-before@example.co.uk', 'before-again@example.co.uk', 'of-after@example.co.uk'] as const
  await join(emails[0], { showroomId: before.id })
  await join(emails[1], { showroomId: before.id })
  await join(emails[2], { showroomId: after.id })
  await cancel(booking)
  expect(await offersTo(emails[0])).toHaveLength(1)
  await api.database.primary.consultant.update({
    where: { id: consultantId },
    data: { showroomId: after.id },
  })
  await endOpenOffer()
  expect([await offersTo(emails[1]), await offersTo(emails[2])]).toMatchObject([[], [{}]])
  await endOpenOffer()
  await leaveAll()
})

test('nobody waits for a showroom or a consultant there is not', async () => {
  const nowhere = crypto.randomUUID()
  const other = await stage.showroom(1)
  const closed = await stage.showroom(1, { isActive: false })
  const problems = async (more: object) =>
    Object.keys((await errorOf(join('nobody@example.co.uk', more))).fields ?? {})
  expect(await problems({ type: 'SHOWROOM', showroomId: nowhere })).toEqual(['showroomId'])
  expect(await problems({ type: 'SHOWROOM', showroomId: closed.id })).toEqual(['showroomId'])
  expect(await problems({ consultantId: nowhere })).toEqual(['consultantId'])
  expect(await problems({ showroomId: other.id, consultantId: consultant.id })).toEqual(['consultantId'])
  expect(await stage.messages('nobody@example.co.uk')).toEqual([])
})
