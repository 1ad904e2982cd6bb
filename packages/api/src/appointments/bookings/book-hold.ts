import type { Transaction } from '@lomash/db'
import type { Changed } from '../../platform/index.ts'
import type { Services } from '../../services.ts'
import type { Contact } from '../appointments.schema.ts'
import type { Place } from '../holds/choose-places.ts'
import type { Hold } from '../holds/find-hold.ts'
import { releaseHolds } from '../holds/take-time.ts'
import { tellTimes } from '../tell-times.ts'
import { offerOver } from '../waitlist/offer-life.ts'
import type { Booked } from './booking.select.ts'
import { statesBefore } from './booking-life.ts'
import { findBooking } from './find-booking.ts'
import { queueBookingMessages } from './queue-booking-messages.ts'
import { type Actor, writeEvent } from './write-event.ts'

/** It was booked, or cancelled, or let go meanwhile. */
export class NoHold extends Error {}

type NewBooking = {
  hold: Pick<Hold, 'id' | 'state' | 'offer'>
  place: Place
  contact: Contact
  reference: string
  message: string
  userId: string | null
  actor: Actor
}

/** Turns a hold into a booking, in the caller's transaction, with all that is to be said of it. @throws NoHold */
export async function bookHold(
  services: Services,
  tx: Transaction,
  changed: Changed,
  { hold, place, contact, reference, message, userId, actor }: NewBooking,
): Promise<Booked> {
  const now = services.clock()
  // The offer before its time, in the order in which an offer ends (closeOffer): the other way round the two would wait for each other.
  if (hold.offer) await takeOffer(tx, hold.offer, now)
  if (hold.state === 'RELEASED') await releaseHolds(tx, { places: [place], visitorHash: null, now })
  const { count } = await tx.booking.updateMany({
    where: { id: hold.id, state: { in: statesBefore('BOOKED').filter((state) => state !== 'BOOKED') } },
    data: {
      ...contact,
      state: 'BOOKED',
      roomId: place.roomId,
      reference,
      message,
      userId,
      expiresAt: null,
      version: { increment: 1 },
      scheduledAt: new Date(now),
    },
  })
  if (count === 0) throw new NoHold()
  const booking = await findBooking(tx, { id: hold.id })
  await writeEvent(tx, {
    bookingId: hold.id,
    at: now,
    state: 'BOOKED',
    actor,
    startsAt: booking.startsAt,
  })
  await queueBookingMessages(tx, services, 'created', booking)
  tellTimes(changed, 'booking created', [place])
  return booking
}

async function takeOffer(
  tx: Transaction,
  offer: { id: string; entryId: string },
  now: number,
): Promise<void> {
  const { count } = await tx.waitlistOffer.updateMany({
    where: { id: offer.id, finishedAt: null, expiresAt: { gt: new Date(now) } },
    data: { finishedAt: new Date(now) },
  })
  if (count === 0) throw offerOver()
  await tx.waitlistEntry.updateMany({ where: { id: offer.entryId }, data: { state: 'BOOKED' } })
}
