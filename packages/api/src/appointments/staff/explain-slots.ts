import type { StaffContext } from '../../context.ts'
import { explainDay } from '../availability/explain-day.ts'
import { loadFacts } from '../availability/load-facts.ts'
import { findBooking } from '../bookings/find-booking.ts'
import { checkWish } from '../check-wish.ts'
import { ownBookings, ownConsultants } from './own.ts'
import type { ExplainSlotsInput, ExplainSlotsOutput } from './staff-bookings.schema.ts'

/**
 * For every time of a day and every consultant whether it is offered, or why it is not: to shoppers, or to staff who book for
 * somebody or move what is booked.
 *
 * @throws DomainError BOOKING_NOT_FOUND for another's; NO_CATEGORY_SELECTED, VALIDATION_ERROR (showroomId)
 */
export async function explainSlots(
  { services, staff }: Pick<StaffContext, 'services' | 'staff'>,
  { date, isForStaff, movedBookingId, ...wanted }: ExplainSlotsInput,
): Promise<ExplainSlotsOutput> {
  const wish = checkWish(wanted)
  const { primary } = services.database
  const [facts, own] = await Promise.all([
    loadFacts(services, wish, date),
    primary.consultant.findMany({ where: ownConsultants(staff), select: { id: true } }),
    movedBookingId === undefined ? null : findBooking(primary, { id: movedBookingId, ...ownBookings(staff) }),
  ])
  const ids = new Set(own.map(({ id }) => id))
  const given = { now: services.clock(), ignoredBookingId: movedBookingId, isWithoutNotice: isForStaff }
  const times = explainDay(facts, wish, date, given).map((time) => ({
    startsAt: new Date(time.startsAt).toISOString(),
    endsAt: new Date(time.endsAt).toISOString(),
    consultants: time.consultants
      .filter(({ consultantId }) => ids.has(consultantId))
      .map(({ consultantId, reason }) => ({ consultantId, reason })),
  }))
  return { times }
}
