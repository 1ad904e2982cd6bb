import type { Exception, Hours } from './facts.ts'
import { londonDate, londonDay } from './london-day.ts'
import { isWithin, openingOn } from './opening-hours.ts'

/** Which of these lie outside of those times of work: what has to be moved when they become the new ones. */
export function findConflicts<Booked extends { startsAt: Date; endsAt: Date }>(
  bookings: readonly Booked[],
  times: { hours: readonly Hours[]; exceptions: readonly Exception[] },
  bankHolidays: ReadonlySet<string>,
): Booked[] {
  return bookings.filter(({ startsAt, endsAt }) => {
    const date = londonDate(startsAt.getTime())
    const opening = openingOn(times, londonDay(date), bankHolidays.has(date))
    return !isWithin(opening, startsAt.getTime(), endsAt.getTime())
  })
}
