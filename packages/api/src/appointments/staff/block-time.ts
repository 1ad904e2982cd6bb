import type { StaffContext } from '../../context.ts'
import { DomainError, invalidField, notToBeHad } from '../../errors.ts'
import { changeAsStaff } from '../../platform/index.ts'
import { bookingConflict } from '../bookings/booking-conflict.ts'
import { occupiedBy } from '../bookings/occupied-by.ts'
import { releaseHolds, takeTime } from '../holds/take-time.ts'
import { consultantNotFound } from '../not-found.ts'
import { MOST_BLOCK_MS } from '../policy.ts'
import { tellTimes } from '../tell-times.ts'
import { getBookingDetail } from './get-booking-detail.ts'
import { ownBookings, ownConsultants } from './own.ts'
import type { BlockTimeInput, BookingDetailOutput } from './staff-bookings.schema.ts'

/**
 * Takes some of a consultant's time out. What is booked or held in it has to be moved first.
 *
 * @throws DomainError SLOT_TAKEN, CONSULTANT_NOT_FOUND, VALIDATION_ERROR
 */
export async function blockTime(
  context: StaffContext,
  { consultantId, startsAt: start, endsAt: end, notes }: BlockTimeInput,
): Promise<BookingDetailOutput> {
  const { services, staff } = context
  const [startsAt, endsAt] = [Date.parse(start), Date.parse(end)]
  if (endsAt <= startsAt) throw invalidField('endsAt', 'Choose an end after the start')
  if (endsAt - startsAt > MOST_BLOCK_MS)
    throw invalidField('endsAt', 'Block at most 31 days; for longer there are holidays')
  const now = services.clock()
  if (endsAt <= now) throw invalidField('endsAt', 'Choose an end that is still to come')
  const consultant = await services.database.primary.consultant.findFirst({
    where: { id: consultantId, ...ownConsultants(staff) },
    select: { id: true, name: true },
  })
  if (!consultant) throw consultantNotFound()
  const place = { consultantId, roomId: null, from: startsAt, until: endsAt }
  const bookingId = await changeAsStaff(context, async (tx, changed) => {
    await releaseHolds(tx, { places: [place], visitorHash: null, now })
    const row = await takeTime(tx, { state: 'BLOCKED', wish: null, startsAt, endsAt, notes, now }, [place])
    if (!row) throw notToBeHad('SLOT_TAKEN', [])
    tellTimes(changed, 'booking created', [place])
    const after = { startsAt: new Date(startsAt), endsAt: new Date(endsAt), notes }
    const target = { type: 'block', id: row.id, label: consultant.name }
    return { result: row.id, audit: [{ target, before: null, after }] }
  })
  return getBookingDetail(context, { bookingId })
}

/** Gives blocked time back. @throws DomainError BOOKING_NOT_FOUND, VERSION_CONFLICT */
export async function liftBlock(
  context: StaffContext,
  { bookingId, version }: { bookingId: string; version: number },
): Promise<BookingDetailOutput> {
  const { staff } = context
  const own = { id: bookingId, type: null, ...ownBookings(staff) }
  await changeAsStaff(context, async (tx, changed) => {
    if (!(await tx.booking.findFirst({ where: own, select: { id: true } })))
      throw new DomainError('BOOKING_NOT_FOUND', 'There is no such block.')
    const [lifted] = await tx.booking.updateManyAndReturn({
      where: {
        ...own,
        version,
        state: 'BLOCKED',
      },
      data: { state: 'RELEASED', version: { increment: 1 } },
      select: { startsAt: true, endsAt: true, consultant: { select: { name: true } } },
    })
    if (!lifted) throw await bookingConflict(tx, bookingId, version)
    tellTimes(changed, 'booking cancelled', [await occupiedBy(tx, bookingId)])
    const { startsAt, endsAt, consultant } = lifted
    const target = { type: 'block', id: bookingId, label: consultant.name }
    return { result: null, audit: [{ target, before: { startsAt, endsAt }, after: null }] }
  })
  return getBookingDetail(context, { bookingId })
}
