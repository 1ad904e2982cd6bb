import { takeTime } from '../appointments/holds/take-time.ts'
import { transact } from '../platform/index.ts'
import { mailedPath } from '../shared/mailed-links.ts'
import { appointmentsStage, CONTACT } from './appointments-stage.ts'
import type { openBrowser } from './browser.ts'
import type { TestApi } from './test-api.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

type Person = { userId: string; email: string; name: string; browser: ReturnType<typeof openBrowser> }

/**
 * What of appointments can be somebody's: they are a consultant of a showroom, and the customer of all that is booked with them.
 *
 * @param n tells the people of a test apart
 */
export async function appointmentsOf(api: TestApi, { userId, email, name, browser }: Person, n: number) {
  const { primary } = api.database
  const stage = appointmentsStage(api)
  const showroom = await stage.showroom(1, { slug: `of-${n}`, name: `Showroom of ${name}` })
  const { id: consultantId } = await stage.consultant(showroom.id, { userId, name })
  const days = (count: number) => api.time.now + count * DAY_MS
  const contact = { ...CONTACT, name, email }

  const wish = { type: 'SHOWROOM', showroomId: showroom.id, kitchen: true, consultantId } as const
  const hold = (startsAt: number) =>
    browser.call.appointments.holdSlot({ ...wish, startsAt: new Date(startsAt).toISOString() })
  const { holdId: bookingId } = await hold(days(5))
  const booking = await browser.call.appointments.createBooking({
    holdId: bookingId,
    idempotencyKey: crypto.randomUUID(),
    contact,
  })
  const { holdId } = await hold(days(6))

  /** Nobody can ask for all of these. */
  async function taken(state: 'HELD' | 'BLOCKED', startsAt: number): Promise<string> {
    const [endsAt, now] = [startsAt + HOUR_MS, api.time.now]
    const time = { startsAt, endsAt, expiresAt: now + HOUR_MS, now, notes: name }
    const asked = state === 'HELD' ? { type: 'ONLINE' as const, kitchen: true, bedroom: false } : null
    const place = { consultantId, roomId: null, from: startsAt, until: endsAt }
    const row = await transact(api.services, (tx) => takeTime(tx, { ...time, state, wish: asked }, [place]))
    return row?.id ?? ''
  }
  const blockId = await taken('BLOCKED', days(7))
  const pastBookingId = await taken('HELD', days(-1))
  const { phone, postcode, addressLines } = CONTACT
  await primary.booking.update({
    where: { id: pastBookingId },
    data: { state: 'BOOKED', reference: `BK-20200101-${n}`, name, email, phone, postcode, addressLines },
    select: { id: true },
  })

  const date = new Date(days(8))
  const wanted = {
    type: 'ONLINE',
    forKitchen: true,
    forBedroom: false,
    fromDate: date,
    toDate: date,
  } as const
  const entry = await primary.waitlistEntry.create({ data: { ...wanted, name, email }, select: { id: true } })
  const offeredId = await taken('HELD', days(8))
  const offer = await primary.waitlistOffer.create({
    data: { entryId: entry.id, bookingId: offeredId, expiresAt: new Date(api.time.now + HOUR_MS) },
    select: { id: true },
  })
  const { linkKey } = api.services
  const { version: bookingVersion } = await primary.booking.findUniqueOrThrow({ where: { id: bookingId } })
  return {
    showroomId: showroom.id,
    consultantId,
    bookingId,
    bookingVersion,
    /** As its customer sees it. */
    customersVersion: booking.version,
    pastBookingId,
    blockId,
    holdId,
    contact,
    /** When nothing of it is. */
    freeTime: new Date(days(9)).toISOString(),
    appointmentLinks: {
      manage: mailedPath(linkKey, 'manage-booking', bookingId, api.time.now),
      leave: mailedPath(linkKey, 'leave-waitlist', entry.id, api.time.now),
      offer: mailedPath(linkKey, 'waitlist-offer', offer.id, api.time.now),
    },
  }
}
