import type { Alternative } from '../../errors.ts'
import type { Services } from '../../services.ts'
import type { Wish } from '../availability/facts.ts'
import { offeredDays } from '../availability/list-slots.ts'
import { readFacts } from '../availability/load-facts.ts'
import { addDays, datesBetween, londonDate } from '../availability/london-day.ts'
import type { Booked } from '../bookings/booking.select.ts'

const COUNT = 3
/** Near first: most people find something within a few days. */
const REACHES_DAYS = [2, 14]

type AlternativesOptions = {
  /** A booking that is to be moved: what it takes is free, and the time it has is no other. */
  moved?: Pick<Booked, 'id' | 'startsAt'>
  /** The time itself may be had with somebody else: it is the nearest then. */
  isWantedToo?: boolean
  /** As staff book and move. */
  isWithoutNotice?: boolean | undefined
}

/**
 * The three times nearest to the wanted one that can be had for the same wish; fewer when there are no more in two weeks.
 */
export async function findAlternatives(
  services: Services,
  wish: Wish,
  wanted: number,
  { moved, isWantedToo = false, isWithoutNotice }: AlternativesOptions = {},
): Promise<Alternative[]> {
  const now = services.clock()
  const today = londonDate(now)
  const date = londonDate(wanted)
  const others = [...(isWantedToo ? [] : [wanted]), moved?.startsAt.getTime()]
  let found: Alternative[] = []
  for (const reach of REACHES_DAYS) {
    const first = addDays(date, -reach)
    const dates = datesBetween(first < today ? today : first, addDays(date, reach))
    const days = offeredDays(await readFacts(services, wish, dates), wish, dates, {
      now,
      ignoredBookingId: moved?.id,
      isWithoutNotice,
    })
    const distance = ({ startsAt }: Alternative) => Math.abs(Date.parse(startsAt) - wanted)
    found = days
      .flatMap(({ slots }) => slots.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })))
      .filter(({ startsAt }) => !others.includes(Date.parse(startsAt)))
      .sort((one, other) => distance(one) - distance(other))
      .slice(0, COUNT)
    if (found.length === COUNT) break
  }
  return found
}
