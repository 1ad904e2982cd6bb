import { notToBeHad } from '../../errors.ts'
import type { Services } from '../../services.ts'
import { explainTime } from '../availability/explain-day.ts'
import { loadFacts } from '../availability/load-facts.ts'
import { londonDate } from '../availability/london-day.ts'
import { choosePlaces, type Place } from './choose-places.ts'
import { findAlternatives } from './find-alternatives.ts'
import type { Hold } from './find-hold.ts'

/** Where a hold that ran out could still be booked: with the same consultant, in the same room if that is free. */
export async function stillFree(
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

/** What is told when it could not be: its time may still be had with somebody else, and is the nearest then. */
export const holdExpired = async (services: Services, { wish, startsAt }: Hold): Promise<Error> =>
  notToBeHad('HOLD_EXPIRED', await findAlternatives(services, wish, startsAt, { isWantedToo: true }))
