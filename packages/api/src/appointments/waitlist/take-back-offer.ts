import type { Prisma, PrismaClient, Transaction } from '@lomash/db'

/** Where a booking is moved to. */
type Target = { bookingId: string; startsAt: number; consultantId: string }

const isUntold = ({ bookingId, startsAt, consultantId }: Target) =>
  ({
    movedBookingId: bookingId,
    finishedAt: null,
    booking: { state: 'HELD', consultantId, startsAt: new Date(startsAt) },
  }) as const satisfies Prisma.WaitlistOfferWhereInput

/** What is kept for the waitlist where this booking was before staff moved it, while nobody was told: for it alone, it is free. */
export async function findUntoldHold(
  db: Pick<PrismaClient | Transaction, 'waitlistOffer'>,
  target: Target,
): Promise<string | undefined> {
  const offer = await db.waitlistOffer.findFirst({ where: isUntold(target), select: { bookingId: true } })
  return offer?.bookingId
}

/**
 * Takes back what staff's move has offered and nobody was told of, in the transaction that moves the booking back. It is as if it had
 * never been offered: whoever was next still is, and may be offered that time another day. Told in that very moment it stays, and the
 * move finds its time taken. The offer, then the entry, then the time: the order in which an offer ends (endOffer).
 *
 * @returns whether there was one
 */
export async function takeBackOffer(tx: Transaction, target: Target): Promise<boolean> {
  const offer = await tx.waitlistOffer.findFirst({
    where: isUntold(target),
    select: { id: true, entryId: true, bookingId: true },
  })
  if (!offer) return false
  const { count } = await tx.waitlistOffer.deleteMany({
    where: { id: offer.id, movedBookingId: target.bookingId, finishedAt: null },
  })
  if (count === 0) return false
  await tx.waitlistEntry.updateMany({
    where: { id: offer.entryId, state: 'OFFERED' },
    data: { state: 'WAITING' },
  })
  await tx.booking.updateMany({
    where: { id: offer.bookingId, state: 'HELD' },
    data: { state: 'RELEASED', version: { increment: 1 } },
  })
  return true
}
