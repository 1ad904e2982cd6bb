import type { StaffContext } from '../../context.ts'
import { invalidField } from '../../errors.ts'
import { changeAsStaff } from '../../platform/index.ts'
import type { Booked } from '../bookings/booking.select.ts'
import { cancelBookingAs } from '../bookings/cancel-booking-as.ts'
import { changeableUntil } from '../bookings/check-window.ts'
import { findBooking } from '../bookings/find-booking.ts'
import { isAlreadyAt, moveBooking, runMove } from '../bookings/move-booking.ts'
import { consultantNotFound } from '../not-found.ts'
import { getBookingDetail } from './get-booking-detail.ts'
import { ownBookings, ownConsultants } from './own.ts'
import type { BookingDetailOutput, MoveBookingInput, StaffCancelInput } from './staff-bookings.schema.ts'

/** What the audit log tells of a booking. */
const told = ({ state, startsAt, consultant }: Booked) => ({ state, startsAt, consultant: consultant.name })
const targetOf = ({ id, reference }: Booked) => ({ type: 'booking', id, label: reference })
const actorOf = ({ staff }: StaffContext) => ({ id: staff.userId, name: staff.name })

/**
 * Moves a booking. From two hours before it begins it takes a reason.
 *
 * @throws DomainError SLOT_TAKEN, SLOT_NOT_OFFERED, VALIDATION_ERROR (`startsAt`, `reason`), VERSION_CONFLICT, BOOKING_STATE, BOOKING_NOT_FOUND, CONSULTANT_NOT_FOUND
 */
export async function moveBookingAsStaff(
  context: StaffContext,
  { bookingId, version, startsAt, consultantId, reason }: MoveBookingInput,
): Promise<BookingDetailOutput> {
  const { services, staff } = context
  const { primary } = services.database
  const booking = await findBooking(primary, { id: bookingId, ...ownBookings(staff) })
  const isLate = services.clock() > changeableUntil(booking)
  if (isLate && reason === undefined) throw invalidField('reason', 'Say why it is moved so late')
  const to = await primary.consultant.findFirst({
    where: { id: consultantId ?? booking.consultantId, ...ownConsultants(staff) },
    select: { id: true },
  })
  if (!to) throw consultantNotFound()
  const target = { startsAt: Date.parse(startsAt), consultantId: to.id, isWithoutNotice: true }
  if (isAlreadyAt(booking, target)) throw invalidField('startsAt', 'It is at that time already')
  const change = { booking, version, actor: actorOf(context), ...(reason === undefined ? {} : { reason }) }
  await runMove(services, booking, target, (move) =>
    changeAsStaff(context, async (tx, changed) => {
      const moved = await moveBooking(services, tx, changed, { ...change, move })
      const entry = { target: targetOf(booking), before: told(booking), after: told(moved), reason }
      return { result: null, audit: [entry] }
    }),
  )
  return getBookingDetail(context, { bookingId })
}

/** Cancels a booking, whenever it begins. @throws DomainError VERSION_CONFLICT, BOOKING_STATE, BOOKING_NOT_FOUND */
export async function cancelBookingAsStaff(
  context: StaffContext,
  { bookingId, version, reason }: StaffCancelInput,
): Promise<BookingDetailOutput> {
  const { services, staff } = context
  const booking = await findBooking(services.database.primary, { id: bookingId, ...ownBookings(staff) })
  await changeAsStaff(context, async (tx, changed) => {
    const change = { booking, version, reason, actor: actorOf(context) }
    const cancelled = await cancelBookingAs(services, tx, changed, change)
    const entry = { target: targetOf(booking), before: told(booking), after: told(cancelled), reason }
    return { result: null, audit: [entry] }
  })
  return getBookingDetail(context, { bookingId })
}
