import type { StaffContext } from '../../context.ts'
import { bookingNotFound } from '../not-found.ts'
import { ownBookings } from './own.ts'
import { staffBookingSelect, toStaffBooking } from './staff-booking.select.ts'
import type { BookingDetailOutput } from './staff-bookings.schema.ts'

/** @throws DomainError BOOKING_NOT_FOUND, also for what is not theirs to see */
export async function getBookingDetail(
  { services, staff }: Pick<StaffContext, 'services' | 'staff'>,
  { bookingId }: { bookingId: string },
): Promise<BookingDetailOutput> {
  const row = await services.database.primary.booking.findFirst({
    where: { id: bookingId, ...ownBookings(staff) },
    select: {
      ...staffBookingSelect,
      events: {
        select: { at: true, state: true, actorName: true, startsAt: true, reason: true },
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
      },
    },
  })
  if (!row) throw bookingNotFound()
  const { events, ...booking } = row
  const history = events.map((event) => ({
    ...event,
    at: event.at.toISOString(),
    startsAt: event.startsAt.toISOString(),
  }))
  return { ...toStaffBooking(booking), history }
}
