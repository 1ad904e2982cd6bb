import type { Exception, Hours } from './facts.ts'
import type { LondonDay } from './london-day.ts'

/** When somebody works, or something is open, on one day. */
export type Opening = {
  /** Closed for a bank holiday or a holiday of their own. */
  isHoliday: boolean
  /** In epoch ms, [from, until). */
  intervals: readonly (readonly [from: number, until: number])[]
}

/**
 * A holiday of their own goes before everything; hours said for that very day go before a bank holiday, and that before the
 * usual week.
 */
export function openingOn(
  { hours, exceptions }: { hours: readonly Hours[]; exceptions: readonly Exception[] },
  day: LondonDay,
  isBankHoliday: boolean,
): Opening {
  const special = exceptions.filter(({ fromDate, toDate }) => fromDate <= day.date && day.date <= toDate)
  if (special.some(({ kind }) => kind === 'HOLIDAY')) return HOLIDAY
  if (special.length > 0) return opening(day, special)
  if (isBankHoliday) return HOLIDAY
  return opening(
    day,
    hours.filter(({ weekday }) => weekday === day.weekday),
  )
}

const HOLIDAY: Opening = { isHoliday: true, intervals: [] }

type Times = Pick<Exception, 'startMinute' | 'endMinute'>

function opening(day: LondonDay, times: readonly Times[]): Opening {
  return {
    isHoliday: false,
    intervals: times.map((each) => [edge(day, each.startMinute), edge(day, each.endMinute)]),
  }
}

/** An edge within the hour that clocks skip is where they go on. */
function edge(day: LondonDay, minute: number | null): number {
  for (let shown = minute ?? 0; ; shown++) {
    const instant = day.instantOf(shown)
    if (instant !== null) return instant
  }
}

/** Whether it is open from the first instant to the last. */
export function isWithin({ intervals }: Opening, startsAt: number, endsAt: number): boolean {
  for (const interval of intervals) if (interval[0] <= startsAt && endsAt <= interval[1]) return true
  return false
}
