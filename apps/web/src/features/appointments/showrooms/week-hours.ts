import { addDays, WEEKDAYS, weekdayOf } from '../../../lib/calendar-days'
import { formatDay, formatTime, isoDay } from '../../../lib/london-date'
import type { Opening, WeekHours } from './showroom-types'

/** As far ahead as openings are known when the day has turned since they were read. */
const DAYS_AHEAD = 8

/** On London's clock; midnight at its end is "24:00". */
export type Span = { opens: string; closes: string }
export type WeekRow = { name: string; spans: Span[]; isToday: boolean }

/** The usual week, Monday first. */
export function weekRows(hours: WeekHours, now: Date): WeekRow[] {
  const today = weekdayOf(isoDay(now))
  return WEEKDAYS.map((name, place) => ({
    name,
    spans: usualSpans(hours, place + 1),
    isToday: place + 1 === today,
  }))
}

/** `date`: ISO. */
export type OddDay = { date: string; name: string; spans: Span[] }

/** The days to come, today first, on which it is open at other times than usual; no spans: it is closed. */
export function oddDays(hours: WeekHours, openings: readonly Opening[], now: Date): OddDay[] {
  const today = isoDay(now)
  const dates = Array.from({ length: DAYS_AHEAD }, (_, days) => addDays(today, days))
  return dates.flatMap((date) => {
    const spans = openings.filter(({ opensAt }) => isoDay(opensAt) === date).map(toSpan)
    if (spanWords(spans) === spanWords(usualSpans(hours, weekdayOf(date)))) return []
    // At noon it is the same day in London and in UTC.
    return [{ date, name: formatDay(`${date}T12:00:00Z`), spans }]
  })
}

/** "09:30 to 13:00, 14:00 to midnight". */
export function spanWords(spans: readonly Span[]): string {
  if (spans.length === 0) return 'closed'
  return spans
    .map(({ opens, closes }) => `${opens} to ${closes === '24:00' ? 'midnight' : closes}`)
    .join(', ')
}

function toSpan({ opensAt, closesAt }: Opening): Span {
  const closes = formatTime(closesAt)
  return { opens: formatTime(opensAt), closes: closes === '00:00' ? '24:00' : closes }
}

function usualSpans(hours: WeekHours, weekday: number): Span[] {
  return hours.filter((each) => each.weekday === weekday).map(({ opens, closes }) => ({ opens, closes }))
}
