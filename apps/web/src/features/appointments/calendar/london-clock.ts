import { formatTime, londonMidnight } from '../../../lib/london-date.ts'

/** Minutes after midnight as clocks in London show them: what a calendar's rows stand for, on days of 23 and of 25 hours, too. */
export type ClockMinute = number

export const DAY_MINUTES = 24 * 60
const MINUTE_MS = 60_000
const DAY_MS = DAY_MINUTES * MINUTE_MS

const dateFormat = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone: 'Europe/London' })

/** "2026-03-29": the date in London at an instant. */
export const londonDateAt = (instant: string | number | Date): string => dateFormat.format(new Date(instant))

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10)
}

/** The Monday of that date's week. */
export function mondayOf(date: string): string {
  const weekday = new Date(date).getUTCDay()
  return addDays(date, weekday === 0 ? -6 : 1 - weekday)
}

export const weekOf = (date: string): string[] => {
  const monday = mondayOf(date)
  return [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(monday, days))
}

/** What clocks show at an instant, in minutes after that date's midnight: negative before the day, 1,440 and more after it. */
export function clockMinuteOn(date: string, instant: string | number | Date): ClockMinute {
  const at = new Date(instant)
  const [hour = 0, minute = 0] = formatTime(at).split(':').map(Number)
  const days = Math.round((Date.parse(londonDateAt(at)) - Date.parse(date)) / DAY_MS)
  return days * DAY_MINUTES + hour * 60 + minute
}

/** When clocks show that on that date; null for what they skip. Of what they show twice it is the first. */
export function instantAt(date: string, minute: ClockMinute): number | null {
  const midnight = londonMidnight(date)
  if (!midnight) return null
  const guess = midnight.getTime() + minute * MINUTE_MS
  const wrongBy = clockMinuteOn(date, guess) - minute
  const instant = guess - wrongBy * MINUTE_MS
  return clockMinuteOn(date, instant) === minute ? instant : null
}

/** "09:30" */
export function clockWords(minute: ClockMinute): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
})

/** "Sat 14 Mar", for heads of columns. */
export const shortDay = (date: string): string => dayFormat.format(new Date(date)).replace(',', '')
