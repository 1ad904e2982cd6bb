import { clockWords } from '../../../lib/calendar-days.ts'

export type Span = { startMinute: number; endMinute: number }

const SPAN = /^(\d{1,2})(?:[:.](\d{2}))?\s*(?:-|–|to)\s*(\d{1,2})(?:[:.](\d{2}))?$/
const DAY_MINUTES = 24 * 60

/** "09:00–12:30, 13:30–17:00"; nothing for a day off. */
export function hoursText(spans: readonly Span[]): string {
  return [...spans]
    .sort((one, other) => one.startMinute - other.startMinute)
    .map(({ startMinute, endMinute }) => `${clockWords(startMinute)}–${clockWords(endMinute)}`)
    .join(', ')
}

/** Reads what somebody typed for a day, in order; a text instead says what is wrong with it. */
export function parseHours(text: string): Span[] | string {
  const parts = text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const spans: Span[] = []
  for (const part of parts) {
    const span = parseSpan(part)
    if (!span) return `“${part}” is not a time: write 09:00–17:00, and a comma between two`
    spans.push(span)
  }
  spans.sort((one, other) => one.startMinute - other.startMinute)
  const overlaps = spans.some((span, at) => span.startMinute < (spans[at - 1]?.endMinute ?? 0))
  return overlaps ? 'These times overlap' : spans
}

function parseSpan(text: string): Span | null {
  const match = SPAN.exec(text)
  if (!match) return null
  const [, fromHour, fromMinute = '0', toHour, toMinute = '0'] = match
  const [startMinute, endMinute] = [minuteOf(fromHour, fromMinute), minuteOf(toHour, toMinute)]
  return startMinute < endMinute && endMinute <= DAY_MINUTES ? { startMinute, endMinute } : null
}

/** Past the end of any day for minutes that no clock shows. */
function minuteOf(hour: string | undefined, minute: string): number {
  return Number(minute) > 59 ? Number.POSITIVE_INFINITY : Number(hour) * 60 + Number(minute)
}
