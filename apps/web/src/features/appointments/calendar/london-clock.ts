import { formatTime, isoDay, londonMidnight } from '../../../lib/london-date.ts'

/** Minutes after midnight as clocks in London show them: what a calendar's rows stand for, on days of 23 and of 25 hours, too. */
export type ClockMinute = number

export const DAY_MINUTES = 24 * 60
const MINUTE_MS = 60_000
const DAY_MS = DAY_MINUTES * MINUTE_MS

/** What clocks show at an instant, in minutes after that date's midnight: negative before the day, 1,440 and more after it. */
export function clockMinuteOn(date: string, instant: string | number | Date): ClockMinute {
  const at = new Date(instant)
  const [hour = 0, minute = 0] = formatTime(at).split(':').map(Number)
  const days = Math.round((Date.parse(isoDay(at)) - Date.parse(date)) / DAY_MS)
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

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
})

/** "Sat 14 Mar", for heads of columns. */
export const shortDay = (date: string): string => dayFormat.format(new Date(date)).replace(',', '')
