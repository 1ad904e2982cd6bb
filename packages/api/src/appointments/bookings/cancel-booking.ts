import type { Context } from '../../context.ts'
import { transact } from '../../platform/index.ts'
import { limitCalls } from '../../shared/limit-calls.ts'
import type { BookingOutput, CancelBookingInput } from '../appointments.schema.ts'
import { readManageToken } from './booking-links.ts'
import { cancelBookingAs } from './cancel-booking-as.ts'
import { checkWindow } from './check-window.ts'
import { findBooking } from './find-booking.ts'
import { withCalendar } from './get-booking.ts'
import { versionSeenByCustomer } from './version-for-customer.ts'
import { CUSTOMER } from './write-event.ts'

/**
 * Cancels a booking by its signed link, until two hours before it begins. Cancelled already, it stays so and that is the answer.
 *
 * @throws DomainError CANCELLATION_WINDOW_EXPIRED, VERSION_CONFLICT, BOOKING_STATE, LINK_INVALID, LINK_EXPIRED, RATE_LIMITED
 */
export async function cancelBooking(
  context: Context,
  { token, version: readVersion, reason }: CancelBookingInput,
): Promise<BookingOutput> {
  await limitCalls(context, 'change-booking')
  const { services } = context
  const id = readManageToken(services, token)
  const booking = await findBooking(services.database.primary, { id })
  if (booking.state === 'CANCELLED') return withCalendar(services, booking)
  checkWindow(booking, services.clock())
  const version = versionSeenByCustomer(booking, readVersion)
  const cancelled = await transact(services, (tx, changed) =>
    cancelBookingAs(services, tx, changed, { booking, version, actor: CUSTOMER, reason }),
  )
  return withCalendar(services, cancelled)
}
