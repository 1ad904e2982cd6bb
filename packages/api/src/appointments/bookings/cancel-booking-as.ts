import type { Transaction } from '@lomash/db'
import type { Changed } from '../../platform/index.ts'
import type { Services } from '../../services.ts'
import { tellTimes } from '../tell-times.ts'
import { offerFreedTime } from '../waitlist/offer-freed-time.ts'
import { wishOf } from '../wish-of.ts'
import type { Booked } from './booking.select.ts'
import { bookingConflict } from './booking-conflict.ts'
import { statesBefore } from './booking-life.ts'
import { findBooking } from './find-booking.ts'
import { occupiedBy } from './occupied-by.ts'
import { queueBookingMessages } from './queue-booking-messages.ts'
import { type Actor, writeEvent } from './write-event.ts'

/**
 * Cancels a booking, in the caller's transaction, with all that is to be said of it; its time goes to the waitlist.
 *
 * @throws DomainError VERSION_CONFLICT, BOOKING_STATE
 */
export async function cancelBookingAs(
  services: Services,
  tx: Transaction,
  changed: Changed,
  { booking, version, actor, reason }: { booking: Booked; version: number; actor: Actor; reason: string },
): Promise<Booked> {
  const now = services.clock()
  const { count } = await tx.booking.updateMany({
    where: { id: booking.id, version, state: { in: statesBefore('CANCELLED') } },
    data: {
      state: 'CANCELLED',
      version: { increment: 1 },
      scheduleVersion: { increment: 1 },
    },
  })
  if (count === 0) throw await bookingConflict(tx, booking.id, version)
  const cancelled = await findBooking(tx, { id: booking.id })
  const { startsAt, endsAt } = cancelled
  await writeEvent(tx, { bookingId: booking.id, at: now, state: 'CANCELLED', actor, startsAt, reason })
  await queueBookingMessages(tx, services, 'cancelled', cancelled)
  const place = await occupiedBy(tx, booking.id)
  tellTimes(changed, 'booking cancelled', [place])
  await offerFreedTime(services, tx, changed, { ...wishOf(cancelled), startsAt, endsAt, place })
  return cancelled
}
