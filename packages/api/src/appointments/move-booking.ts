import { isOverlap, type Transaction } from '@lomash/db'
import { notToBeHad } from '../errors.ts'
import type { Changed } from '../platform/index.ts'
import type { Services } from '../services.ts'
import { explainTime } from './availability/explain-day.ts'
import { loadFacts } from './availability/load-facts.ts'
import { londonDate } from './availability/london-day.ts'
import type { Booked } from './booking.select.ts'
import { bookingConflict } from './booking-conflict.ts'
import { choosePlaces, type Place } from './choose-places.ts'
import { findAlternatives } from './find-alternatives.ts'
import { findBooking } from './find-booking.ts'
import { codeFor } from './hold-slot.ts'
import { queueBookingMessages } from './queue-booking-messages.ts'
import { rangeOf, releaseHolds } from './take-time.ts'
import { tellTimes } from './tell-times.ts'
import { offerFreedTime } from './waitlist/offer-freed-time.ts'
import { wishOf } from './wish-of.ts'
import { type Actor, writeEvent } from './write-event.ts'

export type Move = {
  startsAt: number
  endsAt: number
  place: Place
  /** What somebody is told whom another was quicker than. */
  lost: () => Promise<Error>
}

/**
 * Where a booking can be moved to: with the same consultant if they are free, else whoever has most time.
 *
 * @throws DomainError SLOT_TAKEN, SLOT_NOT_OFFERED
 */
export async function planMove(
  services: Services,
  booking: Booked,
  to: { startsAt: number; consultantId?: string | undefined; isWithoutNotice?: boolean },
): Promise<Move> {
  const wish = { ...wishOf(booking), consultantId: to.consultantId }
  const facts = await loadFacts(services, wish, londonDate(to.startsAt))
  const given = { now: services.clock(), ignoredBookingId: booking.id, isWithoutNotice: to.isWithoutNotice }
  const time = explainTime(facts, wish, to.startsAt, given)
  const [place] = await choosePlaces(services, facts, time, to.consultantId ?? booking.consultantId)
  const alternatives = () => findAlternatives(services, wish, to.startsAt, booking)
  if (!place) throw notToBeHad(codeFor(time), await alternatives())
  const lost = async () => notToBeHad('SLOT_TAKEN', await alternatives())
  return { startsAt: time.startsAt, endsAt: time.endsAt, place, lost }
}

/**
 * Moves a booking, in the caller's transaction, with all that is to be said of it; the time it had goes to the waitlist.
 *
 * @throws DomainError VERSION_CONFLICT, BOOKING_STATE; what isOverlap knows when somebody else was quicker
 */
export async function moveBooking(
  services: Services,
  tx: Transaction,
  changed: Changed,
  {
    booking,
    version,
    move,
    actor,
    reason,
  }: { booking: Booked; version: number; move: Move; actor: Actor; reason?: string },
): Promise<Booked> {
  const now = services.clock()
  const { place } = move
  await releaseHolds(tx, { places: [place], visitorHash: null, now })
  const old = await occupiedBy(tx, booking.id)
  const count = await tx.$executeRaw`
    UPDATE appointments.bookings SET starts_at = ${new Date(move.startsAt)}::timestamptz,
      ends_at = ${new Date(move.endsAt)}::timestamptz, during = ${rangeOf(place)}, consultant_id = ${place.consultantId}::uuid,
      room_id = ${place.roomId}::uuid, version = version + 1, schedule_version = schedule_version + 1,
      scheduled_at = ${new Date(now)}::timestamptz
    WHERE id = ${booking.id}::uuid AND version = ${version}::int AND state = 'BOOKED'`
  if (count === 0) throw await bookingConflict(tx, booking.id, version)
  const moved = await findBooking(tx, { id: booking.id })
  const { startsAt } = moved
  await writeEvent(tx, {
    bookingId: booking.id,
    at: now,
    state: 'BOOKED',
    actor,
    startsAt,
    reason: reason ?? '',
  })
  await queueBookingMessages(tx, services, 'moved', moved)
  tellTimes(changed, 'booking moved', [old, place])
  await offerFreedTime(services, tx, changed, {
    ...wishOf(booking),
    startsAt: booking.startsAt,
    endsAt: booking.endsAt,
    place: old,
  })
  return moved
}

/** The time a booking takes at the moment, buffers included. */
export async function occupiedBy(tx: Transaction, bookingId: string): Promise<Place> {
  const [row] = await tx.$queryRaw<
    { consultantId: string; roomId: string | null; from: Date; until: Date }[]
  >`
    SELECT consultant_id AS "consultantId", room_id AS "roomId", lower(during) AS "from", upper(during) AS "until"
    FROM appointments.bookings WHERE id = ${bookingId}::uuid`
  if (!row) throw new Error(`There is no booking ${bookingId}`)
  return { ...row, from: row.from.getTime(), until: row.until.getTime() }
}

/** Runs a change that may lose a race, and says then what else there is. */
export async function orLost<Result>(move: Pick<Move, 'lost'>, change: Promise<Result>): Promise<Result> {
  try {
    return await change
  } catch (error) {
    throw isOverlap(error) ? await move.lost() : error
  }
}
