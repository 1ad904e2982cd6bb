import { clockWords } from '../../../lib/calendar-days.ts'
import { STEP } from './day-layout.ts'
import { DAY_MINUTES, instantAt } from './london-clock.ts'

/** The half hours of a day. */
export const MINUTE_CHOICES = Array.from({ length: DAY_MINUTES / STEP }, (_, at) => ({
  value: String(at * STEP),
  label: clockWords(at * STEP),
}))

type BlockInput = { consultantId: string; startsAt: string; endsAt: string; notes: string }

/** The form as the procedure takes it, or what is wrong with its days. */
export function blockInput(values: Readonly<Record<string, string>>): BlockInput | { problem: string } {
  const { consultantId = '', fromDate = '', startsAt, untilDate = '', endsAt, notes = '' } = values
  if (fromDate === '' || untilDate === '') return { problem: 'Choose the first day and the last.' }
  const [from, until] = [instantAt(fromDate, Number(startsAt)), instantAt(untilDate, Number(endsAt))]
  if (from === null || until === null)
    return { problem: 'Clocks go forward that night, and this time does not come. Choose another.' }
  return {
    consultantId,
    startsAt: new Date(from).toISOString(),
    endsAt: new Date(until).toISOString(),
    notes,
  }
}
