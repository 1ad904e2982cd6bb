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
