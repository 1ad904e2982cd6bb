import type { Context } from '../../context.ts'
import type { BookingOutput } from '../appointments.schema.ts'
import type { Booked } from './booking.select.ts'
import { readManageToken } from './booking-links.ts'
import { calendarFile, calendarLinks } from './calendar-file.ts'
import { findBooking } from './find-booking.ts'
import { teamInboxes } from './team-inboxes.ts'
import { toBookingOutput } from './to-booking-output.ts'

/**
 * A booking by its signed link, as it is now.
 *
 * @throws DomainError LINK_INVALID, LINK_EXPIRED, BOOKING_NOT_FOUND
 */
export async function getBooking(
  { services }: Pick<Context, 'services'>,
  { token }: { token: string },
): Promise<BookingOutput> {
  const id = readManageToken(services, token)
  return withCalendar(services, await findBooking(services.database.primary, { id }))
}

/** With the ways to add it to a calendar. */
export async function withCalendar(services: Context['services'], booking: Booked): Promise<BookingOutput> {
  const [organiser = ''] = await teamInboxes(services.database.primary, booking)
  const ics = calendarFile(booking, organiser, services.clock()).content
  return { ...toBookingOutput(services, booking), calendar: { ...calendarLinks(booking), ics } }
}
