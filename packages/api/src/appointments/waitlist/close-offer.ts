import type { Prisma, Transaction } from '@lomash/db'
import { withdrawMessages } from '../../notifications/index.ts'
import type { Changed } from '../../platform/index.ts'
import type { Services } from '../../services.ts'
import { occupiedBy } from '../bookings/occupied-by.ts'
import { tellTimes } from '../tell-times.ts'
import type { FreedTime } from './offer-freed-time.ts'

/**
 * Closes an offer that is still open and lets its time go, in the caller's transaction: the offer, then the entry, then the time. One
 * that nobody was told of is deleted, as if it had never been made: whoever was next still is, and may be offered that time another day.
 *
 * @returns the time that became free; null when the offer was over, or somebody else had its time
 */
export async function closeOffer(
  services: Pick<Services, 'clock'>,
  tx: Transaction,
  changed: Changed,
  where: Prisma.WaitlistOfferWhereInput,
  becomes: 'WAITING' | 'LEFT',
): Promise<FreedTime | null> {
  const offer = await tx.waitlistOffer.findFirst({
    where: { ...where, finishedAt: null },
    select: { id: true, entryId: true, bookingId: true, movedBookingId: true },
  })
  if (!offer) return null
  const { entryId, bookingId, movedBookingId } = offer
  const open = { id: offer.id, finishedAt: null }
  const now = services.clock()
  const { count } =
    movedBookingId === null
      ? await tx.waitlistOffer.updateMany({ where: open, data: { finishedAt: new Date(now) } })
      : await tx.waitlistOffer.deleteMany({ where: open })
  if (count === 0) return null
  await withdrawMessages(tx, { waitlistEntryId: entryId }, { now, reason: 'The offer is over' })
  await tx.waitlistEntry.updateMany({
    where: { id: entryId, state: 'OFFERED' },
    data: { state: becomes },
  })
  const [hold] = await tx.booking.updateManyAndReturn({
    where: { id: bookingId, state: 'HELD' },
    data: { state: 'RELEASED', version: { increment: 1 } },
    select: { type: true, showroomId: true, startsAt: true, endsAt: true },
  })
  // Its time was taken by somebody after the hand-over, or is booked.
  if (!hold?.type) return null
  const { type, startsAt, endsAt } = hold
  const place = await occupiedBy(tx, bookingId)
  tellTimes(changed, 'booking cancelled', [place])
  // Of who comes, or calls, what was wished for is no matter: they may be of another showroom by now.
  const showroomId = (type === 'SHOWROOM' && hold.showroomId) || undefined
  return { type, showroomId, startsAt, endsAt, place, movedBookingId: movedBookingId ?? undefined }
}
