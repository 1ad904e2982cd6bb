import type { Context } from '../../context.ts'
import { transact } from '../../platform/index.ts'
import { limitCalls } from '../../shared/limit-calls.ts'
import type { BookingOutput, RescheduleBookingInput } from '../appointments.schema.ts'
import { readManageToken } from './booking-links.ts'
import { checkWindow } from './check-window.ts'
import { findBooking } from './find-booking.ts'
import { withCalendar } from './get-booking.ts'
import { isAlreadyAt, moveBooking, runMove } from './move-booking.ts'
import { versionSeenByCustomer } from './version-for-customer.ts'
import { CUSTOMER } from './write-event.ts'

/**
 * Moves a booking by its signed link, until two hours before it begins. At that time already, it stays so and that is the answer:
 * nobody is written to, and a button pressed twice is no conflict.
 *
 * @throws DomainError SLOT_TAKEN, SLOT_NOT_OFFERED (both with the nearest alternatives), CANCELLATION_WINDOW_EXPIRED,
 * VERSION_CONFLICT, BOOKING_STATE, LINK_INVALID, LINK_EXPIRED, RATE_LIMITED
 */
export async function rescheduleBooking(
  context: Context,
  { token, version: readVersion, startsAt, consultantId }: RescheduleBookingInput,
): Promise<BookingOutput> {
  await limitCalls(context, 'change-booking')
  const { services } = context
  const id = readManageToken(services, token)
  const booking = await findBooking(services.database.primary, { id })
  checkWindow(booking, services.clock())
  const to = { startsAt: Date.parse(startsAt), consultantId }
  if (isAlreadyAt(booking, to)) return withCalendar(services, booking)
  const version = versionSeenByCustomer(booking, readVersion)
  const moved = await runMove(services, booking, to, (move) =>
    transact(services, (tx, changed) =>
      moveBooking(services, tx, changed, { booking, version, move, actor: CUSTOMER }),
    ),
  )
  return withCalendar(services, moved)
}
