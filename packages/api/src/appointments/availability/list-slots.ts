import type { Context } from '../../context.ts'
import { invalidField } from '../../errors.ts'
import type { ListSlotsInput, ListSlotsOutput } from '../appointments.schema.ts'
import { readManageToken } from '../bookings/booking-links.ts'
import { checkWish } from '../check-wish.ts'
import { askAbout, type Circumstances } from './ask-about.ts'
import type { Facts, Wish } from './facts.ts'
import { readFacts } from './load-facts.ts'
import { datesBetween } from './london-day.ts'
import { reasonDay } from './reason-day.ts'

const MOST_DAYS = 31

/**
 * The times that can be had, day by day. However many days and consultants, it is one look-up in the cache and at most three
 * statements.
 *
 * @throws DomainError NO_CATEGORY_SELECTED; VALIDATION_ERROR; LINK_INVALID, LINK_EXPIRED
 */
export async function listSlots(
  { services }: Pick<Context, 'services'>,
  { from, to, movedToken, ...given }: ListSlotsInput,
): Promise<ListSlotsOutput> {
  const wish = checkWish(given)
  const dates = checkDates(from, to)
  const ignoredBookingId = movedToken === undefined ? undefined : readManageToken(services, movedToken)
  const facts = await readFacts(services, wish, dates)
  return { days: offeredDays(facts, wish, dates, { now: services.clock(), ignoredBookingId }) }
}

/** @throws DomainError VALIDATION_ERROR (`to`) */
export function checkDates(from: string, to: string): string[] {
  const dates = datesBetween(from, to)
  if (dates.length === 0) throw invalidField('to', 'Choose a last day that is not before the first')
  if (dates.length > MOST_DAYS) throw invalidField('to', `Choose at most ${MOST_DAYS} days`)
  return dates
}

export function offeredDays(facts: Facts, wish: Wish, dates: readonly string[], given: Circumstances) {
  const asked = askAbout(facts, wish, given)
  return dates.map((date) => {
    const { startsAt: starts, people } = reasonDay(asked, date)
    const slots = starts.flatMap((startsAt, at) => {
      const free = people.filter(({ reasons }) => reasons[at] === null)
      if (free.length === 0) return []
      const [start, end] = [new Date(startsAt), new Date(startsAt + asked.lengthMs)]
      const consultantIds = free.map(({ consultant }) => consultant.id)
      return [{ startsAt: start.toISOString(), endsAt: end.toISOString(), consultantIds }]
    })
    return { date, slots }
  })
}
