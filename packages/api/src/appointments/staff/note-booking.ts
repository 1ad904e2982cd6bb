import type { Prisma } from '@lomash/db'
import type { StaffContext } from '../../context.ts'
import { DomainError } from '../../errors.ts'
import { changeAsStaff } from '../../platform/index.ts'
import { bookingConflict } from '../bookings/booking-conflict.ts'
import { statesBefore } from '../bookings/booking-life.ts'
import { findBooking } from '../bookings/find-booking.ts'
import { writeEvent } from '../bookings/write-event.ts'
import { bookingNotFound } from '../not-found.ts'
import { getBookingDetail } from './get-booking-detail.ts'
import { ownBookings } from './own.ts'
import type { BookingDetailOutput, SetNotesInput, SetOutcomeInput } from './staff-bookings.schema.ts'

/** Staff's own notes, which the customer never sees. @throws DomainError VERSION_CONFLICT, BOOKING_NOT_FOUND */
export async function setBookingNotes(
  context: StaffContext,
  { bookingId, version, notes }: SetNotesInput,
): Promise<BookingDetailOutput> {
  await change(context, bookingId, version, {}, { notes })
  return getBookingDetail(context, { bookingId })
}

/**
 * Says how an appointment went; the wrong one can be put right. That nobody came can be said once it has begun, and gives the rest of
 * its time back; that it is over only when it is, for until then its time is taken.
 *
 * @throws DomainError BOOKING_STATE too early, VERSION_CONFLICT, BOOKING_NOT_FOUND
 */
export async function setBookingOutcome(
  context: StaffContext,
  { bookingId, version, outcome }: SetOutcomeInput,
): Promise<BookingDetailOutput> {
  const { services, staff } = context
  const booking = await findBooking(services.database.primary, { id: bookingId, ...ownBookings(staff) })
  const now = services.clock()
  if (now < booking.startsAt.getTime()) throw new DomainError('BOOKING_STATE', 'It has not begun yet.')
  if (outcome === 'COMPLETED' && now < booking.endsAt.getTime())
    throw new DomainError('BOOKING_STATE', 'It is not over yet.')
  await change(context, bookingId, version, { state: { in: statesBefore(outcome) } }, { state: outcome })
  return getBookingDetail(context, { bookingId })
}

/** As the audit log has it. */
type Fields = Readonly<Record<string, string>>

async function change(
  context: StaffContext,
  bookingId: string,
  version: number,
  where: Prisma.BookingWhereInput,
  data: { notes: string } | { state: SetOutcomeInput['outcome'] },
): Promise<void> {
  const { services, staff } = context
  const own = { id: bookingId, ...ownBookings(staff) }
  await changeAsStaff(context, async (tx) => {
    const before = await tx.booking.findFirst({
      where: own,
      select: { reference: true, state: true, notes: true, startsAt: true },
    })
    if (!before) throw bookingNotFound()
    const { count } = await tx.booking.updateMany({
      where: { ...own, ...where, version },
      data: { ...data, version: { increment: 1 } },
    })
    if (count === 0) throw await bookingConflict(tx, bookingId, version, 'notes' in data ? 'notes' : 'time')
    if ('state' in data) {
      const actor = { id: staff.userId, name: staff.name }
      const { startsAt } = before
      await writeEvent(tx, { bookingId, at: services.clock(), state: data.state, actor, startsAt })
    }
    const target = { type: 'booking', id: bookingId, label: before.reference ?? 'A block' }
    const told: Fields = 'state' in data ? { state: before.state } : { notes: before.notes }
    return { result: null, audit: [{ target, before: told, after: { ...data } }] }
  })
}
