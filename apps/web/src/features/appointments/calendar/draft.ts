import { instantAt } from './london-clock.ts'

/** What was pressed to make something new: a day, and perhaps a time and somebody. */
export type Draft = {
  date: string
  minute: number | null
  consultantId: string
  showroomId: string
}

/** The instant of a draft; empty while no time is chosen. */
export function draftStart({ date, minute }: Pick<Draft, 'date' | 'minute'>): string {
  const instant = minute === null ? null : instantAt(date, minute)
  return instant === null ? '' : new Date(instant).toISOString()
}
