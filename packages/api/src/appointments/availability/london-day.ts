import { Temporal } from 'temporal-polyfill'

const ZONE = 'Europe/London'
const MINUTE_MS = 60_000
const DAY_MINUTES = 24 * 60

/** A day as clocks in London show it. Instants are epoch ms. */
export type LondonDay = {
  /** ISO date. */
  date: string
  /** ISO: 1 is Monday, 7 Sunday. */
  weekday: number
  startsAt: number
  /** When the next day starts: 23, 24 or 25 hours later. */
  endsAt: number
  /**
   * The instant at which clocks show so many minutes after midnight; null for a time that the clocks skip. Of a time that they
   * show twice it is the first.
   */
  instantOf(minute: number): number | null
}

const days = new Map<string, LondonDay>()
/** A horizon and the months around it; the same few days are asked for again and again. */
const MOST_DAYS = 1_000

export function londonDay(date: string): LondonDay {
  let day = days.get(date)
  if (!day) {
    if (days.size >= MOST_DAYS) days.clear()
    day = makeDay(Temporal.PlainDate.from(date))
    days.set(date, day)
  }
  return day
}

function makeDay(date: Temporal.PlainDate): LondonDay {
  const startsAt = date.toZonedDateTime(ZONE).epochMilliseconds
  const endsAt = date.add({ days: 1 }).toZonedDateTime(ZONE).epochMilliseconds
  const isUsual = endsAt - startsAt === DAY_MINUTES * MINUTE_MS
  const instantOf = (minute: number) => {
    if (minute >= DAY_MINUTES) return endsAt
    return isUsual ? startsAt + minute * MINUTE_MS : changeDayInstant(date, minute)
  }
  return { date: date.toString(), weekday: date.dayOfWeek, startsAt, endsAt, instantOf }
}

function changeDayInstant(date: Temporal.PlainDate, minute: number): number | null {
  const shown = date.toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 })
  const instant = shown.toZonedDateTime(ZONE, { disambiguation: 'earlier' })
  return instant.toPlainDateTime().equals(shown) ? instant.epochMilliseconds : null
}

const dates = new Map<number, string>()
/** Midnight in London is on the quarter of an hour, whatever the clocks do. */
const QUARTER_MS = 15 * MINUTE_MS

/** The date in London at an instant. */
export function londonDate(instant: number): string {
  const quarter = Math.floor(instant / QUARTER_MS)
  let date = dates.get(quarter)
  if (date === undefined) {
    if (dates.size >= MOST_DAYS) dates.clear()
    date = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(ZONE).toPlainDate().toString()
    dates.set(quarter, date)
  }
  return date
}

/** A date has no zone: any will do to count in. */
const DAY_MS = DAY_MINUTES * MINUTE_MS

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10)
}

/** Both inclusive; none when `to` comes before `from`. */
export function datesBetween(from: string, to: string): string[] {
  const count = Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1
  return Array.from({ length: Math.max(0, count) }, (_, days) => addDays(from, days))
}
