import type { Prisma } from '@lomash/db'
import type { Context } from '../../context.ts'
import { notToBeHad } from '../../errors.ts'
import type { CreateBookingInput } from '../appointments.schema.ts'
import { withBuffers } from '../availability/ask-about.ts'
import type { Wish } from '../availability/facts.ts'
import type { BookingState } from '../bookings/booking-life.ts'
import { readOfferToken } from '../bookings/booking-links.ts'
import type { Place } from './choose-places.ts'
import { visitorHash } from './visitor-key.ts'

/** What is held, whatever became of it meanwhile. */
export type Hold = {
  id: string
  state: BookingState
  wish: Wish
  place: Place
  startsAt: number
  /** Epoch ms; 0 when it is booked. */
  expiresAt: number
  /** Of the waitlist, when it was kept for somebody of it. */
  offer: { id: string; entryId: string } | null
}

const select = {
  id: true,
  state: true,
  type: true,
  forKitchen: true,
  forBedroom: true,
  consultantId: true,
  showroomId: true,
  roomId: true,
  startsAt: true,
  endsAt: true,
  expiresAt: true,
  consultant: { select: { bufferBeforeMinutes: true, bufferAfterMinutes: true } },
  offers: { select: { id: true, entryId: true } },
} as const satisfies Prisma.BookingSelect

/**
 * The caller's hold: of their browser, or of the offer whose link they have. One that was booked is found, too, by whoever sends the
 * same call again.
 *
 * @throws DomainError HOLD_EXPIRED, LINK_INVALID, LINK_EXPIRED
 */
export async function findHold(
  context: Pick<Context, 'services' | 'visitor'>,
  { holdId, offerToken }: Pick<CreateBookingInput, 'holdId' | 'offerToken'>,
): Promise<Hold> {
  const { services } = context
  const offerId = offerToken === undefined ? null : readOfferToken(services, offerToken)
  const hash = visitorHash(context)
  const own = offerId ? { offers: { some: { id: offerId } } } : { visitorHash: hash ?? '' }
  const row = await services.database.primary.booking.findFirst({ where: { id: holdId, ...own }, select })
  if (!row || row.type === null) throw notToBeHad('HOLD_EXPIRED', [])
  const [startsAt, endsAt] = [row.startsAt.getTime(), row.endsAt.getTime()]
  const [from, until] = withBuffers(row.consultant, startsAt, endsAt)
  return {
    id: row.id,
    state: row.state,
    wish: {
      type: row.type,
      kitchen: row.forKitchen,
      bedroom: row.forBedroom,
      showroomId: row.showroomId ?? undefined,
    },
    place: { consultantId: row.consultantId, roomId: row.roomId, from, until },
    startsAt,
    expiresAt: row.expiresAt?.getTime() ?? 0,
    offer: row.offers.find(({ id }) => id === offerId) ?? null,
  }
}
