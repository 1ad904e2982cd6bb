import type { StaffContext } from '../../context.ts'
import { notToBeHad } from '../../errors.ts'
import { changeAsStaff } from '../../platform/index.ts'
import { explainTime } from '../availability/explain-day.ts'
import { loadFacts } from '../availability/load-facts.ts'
import { londonDate } from '../availability/london-day.ts'
import { bookHold } from '../book-hold.ts'
import { checkContact } from '../check-contact.ts'
import { checkWish } from '../check-wish.ts'
import { choosePlaces } from '../choose-places.ts'
import { findAlternatives } from '../find-alternatives.ts'
import { codeFor } from '../hold-slot.ts'
import { nextReference } from '../next-reference.ts'
import { consultantNotFound } from '../not-found.ts'
import { HOLD_MS } from '../policy.ts'
import { releaseHolds, takeTime } from '../take-time.ts'
import { getBookingDetail } from './get-booking-detail.ts'
import { ownConsultants } from './own.ts'
import type { BookingDetailOutput, CreateBookingForInput } from './staff-bookings.schema.ts'

/**
 * Books for a customer, who gets the same messages as if they had done it themselves. Staff need no notice.
 *
 * @throws DomainError SLOT_TAKEN, SLOT_NOT_OFFERED (both with the nearest alternatives), CONSULTANT_NOT_FOUND for another's time
 */
export async function createBookingFor(
  context: StaffContext,
  { startsAt: start, contact: given, message, notes, ...wanted }: CreateBookingForInput,
): Promise<BookingDetailOutput> {
  const { services, staff } = context
  const wish = checkWish(wanted)
  const contact = checkContact(given, wish.type)
  const [now, startsAt] = [services.clock(), Date.parse(start)]
  const [facts, own] = await Promise.all([
    loadFacts(services, wish, londonDate(startsAt)),
    services.database.primary.consultant.findMany({ where: ownConsultants(staff), select: { id: true } }),
  ])
  const ids = new Set(own.map(({ id }) => id))
  const all = explainTime(facts, wish, startsAt, { now, isWithoutNotice: true })
  const time = { ...all, consultants: all.consultants.filter(({ consultantId }) => ids.has(consultantId)) }
  if (time.consultants.length === 0 && all.consultants.length > 0) throw consultantNotFound()
  const places = await choosePlaces(services, facts, time)
  if (places.length === 0) throw notToBeHad(codeFor(time), await findAlternatives(services, wish, startsAt))
  const reference = await nextReference(services)
  const actor = { id: staff.userId, name: staff.name }
  const bookingId = await changeAsStaff(context, async (tx, changed) => {
    await releaseHolds(tx, { places, visitorHash: null, now })
    const expiresAt = now + HOLD_MS
    const { endsAt } = time
    const hold = await takeTime(tx, { state: 'HELD', wish, startsAt, endsAt, expiresAt, notes, now }, places)
    if (!hold) throw notToBeHad('SLOT_TAKEN', [])
    const { id, place } = hold
    const details = { place, contact, reference, message, userId: null, actor }
    await bookHold(services, tx, changed, { hold: { id, state: 'HELD', offer: null }, ...details })
    const after = { state: 'BOOKED', startsAt: new Date(startsAt), consultantId: place.consultantId }
    return { result: id, audit: [{ target: { type: 'booking', id, label: reference }, before: null, after }] }
  })
  return getBookingDetail(context, { bookingId })
}
