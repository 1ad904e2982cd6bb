import type { Prisma } from '@lomash/db'
import type { Context } from '../../context.ts'
import type { GetOfferOutput } from '../appointments.schema.ts'
import { readOfferToken } from '../bookings/booking-links.ts'
import { isOpen, offerOver } from './offer-life.ts'

const select = {
  expiresAt: true,
  finishedAt: true,
  entry: { select: { name: true, email: true } },
  booking: {
    select: {
      id: true,
      type: true,
      forKitchen: true,
      forBedroom: true,
      startsAt: true,
      endsAt: true,
      consultant: { select: { id: true, name: true } },
      room: { select: { showroom: { select: { id: true, slug: true, name: true } } } },
    },
  },
} as const satisfies Prisma.WaitlistOfferSelect

/**
 * What is kept for somebody of the waitlist, by the link in their mail. They take it with createBooking and the same token.
 *
 * @throws DomainError LINK_INVALID, LINK_EXPIRED
 */
export async function getOffer(
  { services }: Pick<Context, 'services'>,
  { token }: { token: string },
): Promise<GetOfferOutput> {
  const id = readOfferToken(services, token)
  const offer = await services.database.primary.waitlistOffer.findUnique({ where: { id }, select })
  if (!offer?.booking.type || !isOpen(offer, services.clock())) throw offerOver()
  const { booking, entry, expiresAt } = offer
  const showroom = booking.room?.showroom
  return {
    holdId: booking.id,
    type: offer.booking.type,
    kitchen: booking.forKitchen,
    bedroom: booking.forBedroom,
    startsAt: booking.startsAt.toISOString(),
    endsAt: booking.endsAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    consultant: { consultantId: booking.consultant.id, name: booking.consultant.name },
    showroom: showroom ? { showroomId: showroom.id, slug: showroom.slug, name: showroom.name } : null,
    contact: entry,
  }
}
