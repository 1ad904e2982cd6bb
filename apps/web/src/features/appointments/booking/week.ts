import type { DayOfSlots } from '@/lib/appointments/appointment-types'
import { addDays, mondayOf, weekOf } from '../../../lib/calendar-days.ts'

const WEEK_DAYS = 7
/** At most so many days can be asked for at once. */
const MOST_DAYS = 31

/** A week that is looked at, and where one gets from there. Mondays are ISO dates; null: nothing is offered so early or late. */
export type Week = { monday: string; earlier: string | null; later: string | null }

/** @param wanted any day of the week; one in which nothing can be offered becomes the nearest in which something can, and what is no day today */
export function weekAround(wanted: string | null, today: string, lastDay: string): Week {
  const [first, last] = [mondayOf(today), mondayOf(lastDay)]
  const isDay = wanted !== null && !Number.isNaN(Date.parse(wanted))
  const asked = mondayOf(isDay ? wanted : today)
  const monday = asked < first ? first : asked > last ? last : asked
  return {
    monday,
    earlier: monday > first ? addDays(monday, -WEEK_DAYS) : null,
    later: monday < last ? addDays(monday, WEEK_DAYS) : null,
  }
}

/** The days from the first to the last, in runs that can be asked for at once. */
export function runsOfDays(first: string, last: string): { from: string; to: string }[] {
  const runs: { from: string; to: string }[] = []
  for (let from = first; from <= last; from = addDays(from, MOST_DAYS)) {
    const to = addDays(from, MOST_DAYS - 1)
    runs.push({ from, to: to < last ? to : last })
  }
  return runs
}

/** Monday to Sunday; days that are not among those asked for have no times. */
export function daysOfWeek(days: readonly DayOfSlots[], monday: string): DayOfSlots[] {
  const byDate = new Map(days.map((day) => [day.date, day]))
  return weekOf(monday).map((date) => byDate.get(date) ?? { date, slots: [] })
}

/** The first time on or after a day; null when there is none. */
export function firstTime(days: readonly DayOfSlots[], from: string): string | null {
  return days.find(({ date, slots }) => date >= from && slots.length > 0)?.slots[0]?.startsAt ?? null
}
