const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  hourCycle: 'h23',
})

type LondonDay = { year: number; month: number; day: number }

function londonParts(instant: Date): LondonDay & { hour: number } {
  const parts = new Map(LONDON.formatToParts(instant).map((part) => [part.type, Number(part.value)]))
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
  return { year: of('year'), month: of('month'), day: of('day'), hour: of('hour') }
}

/**
 * The instant at which clocks in London show `hour` o'clock, so many days after the day it is there at `now`.
 * Only for hours that neither clock change skips or repeats (midnight, and from 03:00 on).
 */
export function londonInstant(now: Date, daysLater: number, hour: number): Date {
  const { year, month, day } = londonParts(now)
  const asIfUtc = new Date(Date.UTC(year, month - 1, day + daysLater, hour))
  const shown = londonParts(asIfUtc)
  const offsetMs = Date.UTC(shown.year, shown.month - 1, shown.day, shown.hour) - asIfUtc.getTime()
  return new Date(asIfUtc.getTime() - offsetMs)
}

/** How many days after `earliest` days from now the next such weekday is; 0 is Sunday. */
export function daysUntilWeekday(now: Date, weekday: number, earliest: number): number {
  const { year, month, day } = londonParts(now)
  const then = new Date(Date.UTC(year, month - 1, day + earliest)).getUTCDay()
  return earliest + ((weekday - then + 7) % 7)
}
