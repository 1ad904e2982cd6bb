import type { Prisma, PrismaClient, Transaction } from '@lomash/db'
import type { Changed } from '../../platform/index.ts'
import type { Services } from '../../services.ts'
import { closeOffer } from './close-offer.ts'

/** Where a booking is moved to. */
type Target = { bookingId: string; startsAt: number; consultantId: string }

const isUntold = ({ bookingId, startsAt, consultantId }: Target) =>
  ({
    movedBookingId: bookingId,
    finishedAt: null,
    booking: { state: 'HELD', consultantId, startsAt: new Date(startsAt) },
  }) as const satisfies Prisma.WaitlistOfferWhereInput

/**
 * What is kept for the waitlist where this booking was before staff moved it, while nobody was told: for it alone, it is free, and
 * whoever moves it back has it.
 */
export async function findUntoldHold(
  db: Pick<PrismaClient | Transaction, 'waitlistOffer'>,
  target: Target,
): Promise<string | undefined> {
  const offer = await db.waitlistOffer.findFirst({ where: isUntold(target), select: { bookingId: true } })
  return offer?.bookingId
}

/**
 * Takes back what staff's move has offered and nobody was told of, in the transaction that moves the booking back, whoever moves it. It
 * is as if it had never been offered. Told in that very moment it stays, and the move finds its time taken.
 *
 * @returns whether there was one
 */
export async function takeBackOffer(
  services: Pick<Services, 'clock'>,
  tx: Transaction,
  changed: Changed,
  target: Target,
): Promise<boolean> {
  return (await closeOffer(services, tx, changed, isUntold(target), 'WAITING')) !== null
}
