import type { Transaction } from '@lomash/db'
import { withdrawMessages } from '../../notifications/index.ts'
import { type Changed, transact } from '../../platform/index.ts'
import type { Services } from '../../services.ts'
import { occupiedBy } from '../move-booking.ts'
import { tellTimes } from '../tell-times.ts'
import { offerFreedTime } from './offer-freed-time.ts'

/** An offer that nobody took goes to the next; whoever had it goes on waiting. Run again, or after it was taken, it does nothing. */
export async function expireOffer(services: Services, { offerId }: { offerId: string }): Promise<void> {
  await transact(services, (tx, changed) => endOffer(services, tx, changed, offerId, 'WAITING'))
}

/** Ends an offer that is still open, and offers its time to the next, in the caller's transaction. */
export async function endOffer(
  services: Services,
  tx: Transaction,
  changed: Changed,
  offerId: string,
  becomes: 'WAITING' | 'LEFT',
): Promise<void> {
  const [offer] = await tx.waitlistOffer.updateManyAndReturn({
    where: { id: offerId, finishedAt: null },
    data: { finishedAt: new Date(services.clock()) },
    select: { entryId: true, bookingId: true, movedBookingId: true },
  })
  if (!offer) return
  const { entryId, movedBookingId } = offer
  const now = services.clock()
  await withdrawMessages(tx, { waitlistEntryId: entryId }, { now, reason: 'The offer is over' })
  await tx.waitlistEntry.updateMany({
    where: { id: entryId, state: 'OFFERED' },
    data: { state: becomes },
  })
  const [hold] = await tx.booking.updateManyAndReturn({
    where: { id: offer.bookingId, state: 'HELD' },
    data: { state: 'RELEASED', version: { increment: 1 } },
    select: { id: true, type: true, showroomId: true, startsAt: true, endsAt: true },
  })
  // Its time was taken by somebody after the hand-over, or is booked.
  if (!hold?.type) return
  const place = await occupiedBy(tx, hold.id)
  tellTimes(changed, 'booking cancelled', [place])
  const { type, startsAt, endsAt, showroomId } = hold
  await offerFreedTime(services, tx, changed, {
    type,
    showroomId: showroomId ?? undefined,
    startsAt,
    endsAt,
    place,
    // Not told of yet, it can still be taken back.
    movedBookingId: movedBookingId ?? undefined,
  })
}
