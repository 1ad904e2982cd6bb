const DAY_MS = 86_400_000

/** The names of a week's days, Monday first: ISO weekday 1 stands at place 0. */
export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const

/** A date ("2026-03-29") so many days later. It has no zone: any will do to count in. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10)
}

/** ISO: 1 is Monday. */
export const weekdayOf = (date: string): number => new Date(date).getUTCDay() || 7

/** The Monday of that date's week. */
export const mondayOf = (date: string): string => addDays(date, 1 - weekdayOf(date))

/** The dates from Monday to Sunday of that date's week. */
export const weekOf = (date: string): string[] => {
  const monday = mondayOf(date)
  return WEEKDAYS.map((_, days) => addDays(monday, days))
}

/** "09:30" of minutes after midnight. */
export function clockWords(minute: number): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}
