import { isOverlap, type Transaction } from '@lomash/db'
import type { ShopperContext } from '../context.ts'
import { DomainError, notToBeHad } from '../errors.ts'
import { answerOnce, type Changed, transact } from '../platform/index.ts'
import type { Services } from '../services.ts'
import { limitCalls } from '../shared/limit-calls.ts'
import type { BookingOutput, Contact, CreateBookingInput } from './appointments.schema.ts'
import { explainTime } from './availability/explain-day.ts'
import { loadFacts } from './availability/load-facts.ts'
import { londonDate } from './availability/london-day.ts'
import { statesBefore } from './booking-life.ts'
import { checkContact } from './check-contact.ts'
import { choosePlaces, type Place } from './choose-places.ts'
import { findAlternatives } from './find-alternatives.ts'
import { findBooking } from './find-booking.ts'
import { findHold, type Hold } from './find-hold.ts'
import { withCalendar } from './get-booking.ts'
import { nextReference } from './next-reference.ts'
import { queueBookingMessages } from './queue-booking-messages.ts'
import { releaseHolds } from './take-time.ts'
import { tellTimes } from './tell-times.ts'
import { CUSTOMER, writeEvent } from './write-event.ts'

/**
 * Books what was held. A hold that ran out is booked all the same while nobody else has its time.
 *
 * @throws DomainError HOLD_EXPIRED (with the nearest alternatives), IDEMPOTENCY_CONFLICT, VALIDATION_ERROR, RATE_LIMITED
 */
export async function createBooking(
  context: ShopperContext,
  input: CreateBookingInput,
): Promise<BookingOutput> {
  await limitCalls(context, 'create-booking')
  const { services, customerId } = context
  const hold = await findHold(context, input)
  const contact = checkContact(input.contact, hold.wish.type)
  const now = services.clock()
  const lost = async () =>
    notToBeHad('HOLD_EXPIRED', await findAlternatives(services, hold.wish, hold.startsAt))
  const isPast = hold.state === 'RELEASED' || (hold.state === 'HELD' && hold.expiresAt <= now)
  const place = isPast ? await stillFree(services, hold, now) : hold.place
  if (!place) throw await lost()
  const reference = await nextReference(services)
  const { offerToken: _, idempotencyKey: key, ...request } = input
  const call = { scope: `appointments.createBooking:${hold.id}`, key, request }
  try {
    const { bookingId } = await transact(services, (tx, changed) =>
      answerOnce(tx, call, now, async () => {
        const details = { contact, reference, message: input.message, userId: customerId }
        await book(services, tx, changed, { hold, place, ...details })
        return { bookingId: hold.id }
      }),
    )
    return await withCalendar(services, await findBooking(services.database.primary, { id: bookingId }))
  } catch (error) {
    if (isOverlap(error) || error instanceof NoHold) throw await lost()
    throw error
  }
}

/** It was booked, or cancelled, or let go meanwhile. */
class NoHold extends Error {}

/** Where a hold that ran out could still be booked: with the same consultant, in the same room if that is free. */
async function stillFree(
  services: Services,
  { id, wish, startsAt, place }: Hold,
  now: number,
): Promise<Place | null> {
  const facts = await loadFacts(services, wish, londonDate(startsAt))
  const own = { ...wish, consultantId: place.consultantId }
  const time = explainTime(facts, own, startsAt, { now, ignoredBookingId: id })
  const places = await choosePlaces(services, facts, time)
  return places.find(({ roomId }) => roomId === place.roomId) ?? places[0] ?? null
}

type NewBooking = {
  hold: Hold
  place: Place
  contact: Contact
  reference: string
  message: string
  userId: string | null
}

async function book(
  services: Services,
  tx: Transaction,
  changed: Changed,
  { hold, place, contact, reference, message, userId }: NewBooking,
): Promise<void> {
  const now = services.clock()
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
  if (hold.offer) await takeOffer(tx, hold.offer, now)
  const booking = await findBooking(tx, { id: hold.id })
  await writeEvent(tx, {
    bookingId: hold.id,
    at: now,
    state: 'BOOKED',
    actor: CUSTOMER,
    startsAt: booking.startsAt,
  })
  await queueBookingMessages(tx, services, 'created', booking)
  tellTimes(changed, 'booking created', [place])
}

async function takeOffer(
  tx: Transaction,
  offer: { id: string; entryId: string },
  now: number,
): Promise<void> {
  const { count } = await tx.waitlistOffer.updateMany({
    where: { id: offer.id, finishedAt: null },
    data: { finishedAt: new Date(now) },
  })
  if (count === 0) throw new DomainError('LINK_EXPIRED', 'This offer is over.')
  await tx.waitlistEntry.updateMany({ where: { id: offer.entryId }, data: { state: 'BOOKED' } })
}
