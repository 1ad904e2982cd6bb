import { isOverlap, type Transaction } from '@lomash/db'
import { notToBeHad } from '../../errors.ts'
import type { Changed } from '../../platform/index.ts'
import type { Services } from '../../services.ts'
import { explainTime } from '../availability/explain-day.ts'
import { loadFacts } from '../availability/load-facts.ts'
import { londonDate } from '../availability/london-day.ts'
import { choosePlaces, type Place } from '../holds/choose-places.ts'
import { findAlternatives } from '../holds/find-alternatives.ts'
import { codeFor } from '../holds/hold-slot.ts'
import { rangeOf, releaseHolds } from '../holds/take-time.ts'
import { tellTimes } from '../tell-times.ts'
import { offerFreedTime } from '../waitlist/offer-freed-time.ts'
import { findUntoldHold, takeBackOffer } from '../waitlist/take-back-offer.ts'
import { wishOf } from '../wish-of.ts'
import type { Booked } from './booking.select.ts'
import { bookingConflict } from './booking-conflict.ts'
import { findBooking } from './find-booking.ts'
import { occupiedBy } from './occupied-by.ts'
import { queueBookingMessages } from './queue-booking-messages.ts'
import { type Actor, writeEvent } from './write-event.ts'

type Target = { startsAt: number; consultantId?: string | undefined; isWithoutNotice?: boolean }
export type Move = { startsAt: number; endsAt: number; place: Place }

/** Others may be quicker so often: then there is hardly anything left of that time. */
const MOST_PLANS = 8

/** Whether it would be moved to where it is: with a consultant of the caller's choice, or its own. */
export const isAlreadyAt = ({ startsAt, consultant }: Booked, to: Target): boolean =>
  startsAt.getTime() === to.startsAt && (to.consultantId ?? consultant.id) === consultant.id

/**
 * Runs a change that moves a booking. Who finds that somebody else was quicker at that place takes another consultant or room of the
 * same time while there is one.
 *
 * @throws DomainError SLOT_TAKEN, SLOT_NOT_OFFERED (both with the nearest alternatives)
 */
export async function runMove<Result>(
  services: Services,
  booking: Booked,
  to: Target,
  change: (move: Move) => Promise<Result>,
): Promise<Result> {
  for (let plans = 1; ; plans++) {
    const move = await planMove(services, booking, to)
    try {
      return await change(move)
    } catch (error) {
      if (!isOverlap(error)) throw error
      if (plans === MOST_PLANS) throw await notThen(services, booking, to, 'SLOT_TAKEN')
    }
  }
}

/** Where a booking can be moved to: with the same consultant if they are free, else whoever has most time. */
async function planMove(services: Services, booking: Booked, to: Target): Promise<Move> {
  const wish = wishOf(booking, to.consultantId)
  const { startsAt, consultantId = booking.consultant.id, isWithoutNotice } = to
  const [facts, takenBackHoldId] = await Promise.all([
    loadFacts(services, wish, londonDate(startsAt)),
    findUntoldHold(services.database.primary, { bookingId: booking.id, startsAt, consultantId }),
  ])
  const given = { now: services.clock(), ignoredBookingId: booking.id, takenBackHoldId, isWithoutNotice }
  const time = explainTime(facts, wish, startsAt, given)
  const [place] = await choosePlaces(services, facts, time, consultantId)
  if (!place) throw await notThen(services, booking, to, codeFor(time))
  return { startsAt: time.startsAt, endsAt: time.endsAt, place }
}

async function notThen(
  services: Services,
  booking: Booked,
  to: Target,
  code: 'SLOT_TAKEN' | 'SLOT_NOT_OFFERED',
): Promise<Error> {
  const wish = wishOf(booking, to.consultantId)
  const { startsAt, isWithoutNotice } = to
  const options = { moved: booking, isWithoutNotice }
  return notToBeHad(code, await findAlternatives(services, wish, startsAt, options))
}

/**
 * Moves a booking, in the caller's transaction, with all that is to be said of it; the time it had goes to the waitlist, which is told
 * of it later when it was staff who moved it: they may undo it.
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
  const { consultantId } = place
  const target = { bookingId: booking.id, startsAt: move.startsAt, consultantId }
  const isUndone = await takeBackOffer(services, tx, changed, target)
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
  const isAtItsTime = startsAt.getTime() === booking.startsAt.getTime()
  await queueBookingMessages(tx, services, isAtItsTime ? 'given to another' : 'moved', moved)
  tellTimes(changed, 'booking moved', [old, place])
  // Undone, it leaves a time that was free until a minute ago: nobody is offered it.
  if (isUndone) return moved
  await offerFreedTime(services, tx, changed, {
    ...wishOf(booking),
    startsAt: booking.startsAt,
    endsAt: booking.endsAt,
    place: old,
    movedBookingId: actor.id === null ? undefined : booking.id,
  })
  return moved
}
