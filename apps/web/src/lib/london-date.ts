const dayFormat = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'Europe/London',
})
const timeFormat = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Europe/London',
})

/** "Saturday 26 December" in London. */
export function formatDay(instant: string | Date): string {
  const parts = dayFormat.formatToParts(new Date(instant))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? ''
  return `${part('weekday')} ${part('day')} ${part('month')}`
}

/** "10:00" in London. */
export function formatTime(instant: string | Date): string {
  return timeFormat.format(new Date(instant))
}

/** "Saturday 26 December, 10:00" in London. */
export function formatMoment(instant: string | Date): string {
  return `${formatDay(instant)}, ${timeFormat.format(new Date(instant))}`
}

const stampFormat = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Europe/London',
})

/** "26 Dec 2026, 10:00" in London. */
export function formatStamp(instant: string | Date): string {
  return stampFormat.format(new Date(instant))
}

/** When something that runs until just before `endsAt` is over, as people say it: "midnight on Sunday 6 December". */
export function formatEnd(endsAt: string): string {
  const end = new Date(endsAt)
  if (timeFormat.format(end) !== '00:00') return formatMoment(end)
  return `midnight on ${formatDay(new Date(end.getTime() - 1))}`
}

const agoFormat = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' })
const AGO_STEPS: readonly [unit: Intl.RelativeTimeFormatUnit, ms: number][] = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
]

/** "3 hours ago", "in 2 days"; "just now" within a minute either way. */
export function formatAgo(instant: string | Date, now: Date): string {
  const difference = new Date(instant).getTime() - now.getTime()
  for (const [unit, ms] of AGO_STEPS) {
    const count = Math.trunc(difference / ms)
    if (count !== 0) return agoFormat.format(count, unit)
  }
  return 'just now'
}

/** When a day as forms send it ("2026-03-29") begins in London; null for what is no day. */
export function londonMidnight(day: string): Date | null {
  const utc = /^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T00:00:00Z`) : null
  if (!utc || Number.isNaN(utc.getTime()) || utc.toISOString().slice(0, 10) !== day) return null
  // London is at UTC or one hour before it, and changes over at 1:00 UTC: never at midnight.
  const anHourBefore = new Date(utc.getTime() - 3_600_000)
  return timeFormat.format(anHourBefore) === '00:00' ? anHourBefore : utc
}

/** When the day after that one begins in London; null for what is no day. */
export function londonMidnightAfter(day: string): Date | null {
  const start = londonMidnight(day)
  if (!start) return null
  const next = new Date(`${day}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return londonMidnight(next.toISOString().slice(0, 10))
}

const dateFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'Europe/London' })

/** "26 Dec 2026" in London. */
export function formatDate(instant: string | Date): string {
  return dateFormat.format(new Date(instant))
}

const longDateFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' })

/** "26 December 2026" in London. */
export function formatLongDate(instant: string | Date): string {
  return longDateFormat.format(new Date(instant))
}

const isoFormat = new Intl.DateTimeFormat('en-CA', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  timeZone: 'Europe/London',
})

/** "2026-12-26": the day in London, as forms and addresses write it. */
export function isoDay(instant: string | number | Date): string {
  return isoFormat.format(new Date(instant))
}
