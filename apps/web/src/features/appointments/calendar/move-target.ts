import { clockWords } from '../../../lib/calendar-days.ts'
import { formatDay } from '../../../lib/london-date.ts'
import type { Entry } from './calendar-types.ts'
import type { Column } from './columns.ts'
import { type Span, STEP } from './day-layout.ts'
import { type ClockMinute, clockMinuteOn, instantAt } from './london-clock.ts'

/** Where something is carried: a column of the grid, and when it would begin there. */
export type Target = { key: string; minute: ClockMinute }

export const lengthOf = ({ startsAt, endsAt }: Pick<Entry, 'startsAt' | 'endsAt'>): number =>
  (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000

/** A beginning on the half hour, so that all of it stays within the shown hours. */
export function snapped(hours: Span, minute: ClockMinute, length: number): ClockMinute {
  const last = Math.floor((hours.until - length) / STEP) * STEP
  return Math.max(hours.from, Math.min(last, Math.round(minute / STEP) * STEP))
}

/** Whether that column takes it: a showroom's column takes what is with its own people. */
export const isTaker = (column: Column, home: Column | undefined): boolean =>
  column.consultantId !== null || column.showroomId === (home?.showroomId ?? null)

const STEPS = {
  ArrowUp: { columns: 0, minutes: -STEP },
  ArrowDown: { columns: 0, minutes: STEP },
  ArrowLeft: { columns: -1, minutes: 0 },
  ArrowRight: { columns: 1, minutes: 0 },
} as const

type Carried = { target: Target; entry: Pick<Entry, 'startsAt' | 'endsAt'>; home: Column | undefined }

/** Where an arrow key leads; null for other keys. At an edge it stays where it is. */
export function stepTarget(
  key: string,
  { target, entry, home }: Carried,
  columns: readonly Column[],
  hours: Span,
): Target | null {
  if (!(key in STEPS)) return null
  const step = STEPS[key as keyof typeof STEPS]
  const at = columns.findIndex((column) => column.key === target.key)
  const next = columns[at + step.columns]
  return {
    key: next && isTaker(next, home) ? next.key : target.key,
    minute: snapped(hours, target.minute + step.minutes, lengthOf(entry)),
  }
}

/** Where an entry lies in a column now: where carrying begins. */
export const targetIn = (column: Column, { startsAt }: Pick<Entry, 'startsAt'>): Target => ({
  key: column.key,
  minute: clockMinuteOn(column.date, startsAt),
})

/** The instant and the consultant that a target stands for; null for a time that clocks skip. */
export function meantBy(
  column: Column,
  minute: ClockMinute,
  entry: Pick<Entry, 'consultant'>,
): { startsAt: string; consultantId: string } | null {
  const instant = instantAt(column.date, minute)
  if (instant === null) return null
  return {
    startsAt: new Date(instant).toISOString(),
    consultantId: column.consultantId ?? entry.consultant.consultantId,
  }
}

/** "Tuesday 10 March, 11:00, Priya Nair" */
export function targetWords(column: Column, minute: ClockMinute): string {
  const day = formatDay(column.date)
  const who = column.label === day ? '' : `, ${column.label}`
  return `${day}, ${clockWords(minute)}${who}`
}
