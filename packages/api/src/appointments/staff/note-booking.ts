import type { Prisma } from '@lomash/db'
import type { StaffContext } from '../../context.ts'
import { DomainError } from '../../errors.ts'
import { changeAsStaff } from '../../platform/index.ts'
import { bookingConflict } from '../booking-conflict.ts'
import { statesBefore } from '../booking-life.ts'
import { findBooking } from '../find-booking.ts'
import { bookingNotFound } from '../not-found.ts'
import { writeEvent } from '../write-event.ts'
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
 * Says how an appointment went; the wrong one can be put right.
 *
 * @throws DomainError BOOKING_STATE before it begins, VERSION_CONFLICT, BOOKING_NOT_FOUND
 */
export async function setBookingOutcome(
  context: StaffContext,
  { bookingId, version, outcome }: SetOutcomeInput,
): Promise<BookingDetailOutput> {
  const { services, staff } = context
  const booking = await findBooking(services.database.primary, { id: bookingId, ...ownBookings(staff) })
  if (services.clock() < booking.startsAt.getTime())
    throw new DomainError('BOOKING_STATE', 'It has not begun yet.')
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
