import type { Prisma, Transaction } from '@lomash/db'
import { queueEmail } from '../../notifications/index.ts'
import { bookingSelect } from '../bookings/booking.select.ts'
import { wordsForOfferedPlace, wordsForSubject, wordsForTime } from '../bookings/booking-words.ts'

/** What the mail says of an offer. */
export const mailedOfferSelect = {
  id: true,
  expiresAt: true,
  entry: { select: { id: true, name: true, email: true, type: true, forKitchen: true, forBedroom: true } },
  booking: {
    select: {
      startsAt: true,
      consultant: { select: { name: true } },
      room: { select: { showroom: bookingSelect.room.select.showroom } },
    },
  },
} as const satisfies Prisma.WaitlistOfferSelect

type MailedOffer = Prisma.WaitlistOfferGetPayload<{ select: typeof mailedOfferSelect }>

/** Promises the mail of an offer, in the caller's transaction. */
export async function queueOfferMail(
  tx: Transaction,
  { id, expiresAt, entry, booking }: MailedOffer,
): Promise<void> {
  await queueEmail(tx, {
    template: 'waitlist-offer',
    to: entry.email,
    about: { waitlistEntryId: entry.id },
    notAfter: expiresAt,
    variables: {
      name: entry.name,
      what: wordsForSubject(entry),
      when: wordsForTime(booking.startsAt),
      where: wordsForOfferedPlace(entry.type, booking.room?.showroom ?? null),
      consultant: booking.consultant.name,
      until: wordsForTime(expiresAt),
      offerPath: id,
      leavePath: entry.id,
    },
  })
}
