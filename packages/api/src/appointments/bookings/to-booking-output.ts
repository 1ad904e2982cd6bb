import type { Services } from '../../services.ts'
import type { BookingOutput } from '../appointments.schema.ts'
import { wishOf } from '../wish-of.ts'
import type { Booked } from './booking.select.ts'
import { manageToken } from './booking-links.ts'
import { wordsForPlace } from './booking-words.ts'
import { changeableUntil } from './check-window.ts'
import { versionForCustomer } from './version-for-customer.ts'

/** A booking as whoever made it sees it. */
export function toBookingOutput(
  { linkKey, clock }: Pick<Services, 'linkKey' | 'clock'>,
  booking: Booked,
): Omit<BookingOutput, 'calendar'> {
  const { name, email, phone, postcode, addressLines, consultant, room } = booking
  const until = changeableUntil(booking)
  return {
    reference: booking.reference,
    state: booking.state,
    type: booking.type,
    kitchen: booking.forKitchen,
    bedroom: booking.forBedroom,
    startsAt: booking.startsAt.toISOString(),
    endsAt: booking.endsAt.toISOString(),
    version: versionForCustomer(booking),
    consultant: { consultantId: consultant.id, name: consultant.name },
    showroom: room
      ? { showroomId: room.showroom.id, slug: room.showroom.slug, name: room.showroom.name }
      : null,
    wishedShowroomId: wishOf(booking).showroomId ?? null,
    where: wordsForPlace(booking),
    contact: { name, email, phone, postcode, addressLines },
    message: booking.message,
    changeableUntil: new Date(until).toISOString(),
    isChangeable: booking.state === 'BOOKED' && clock() <= until,
    manageToken: manageToken({ linkKey }, booking),
  }
}
