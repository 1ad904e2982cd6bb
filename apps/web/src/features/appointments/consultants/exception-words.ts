import { formatLongDate } from '../../../lib/london-date.ts'
import type { ExceptionDraft } from './times-draft.ts'

/** What a row of exceptions is called: "Exception on 24 December 2026". */
export function exceptionWords({ fromDate, toDate }: Pick<ExceptionDraft, 'fromDate' | 'toDate'>): string {
  if (fromDate === '') return 'New exception'
  return toDate > fromDate
    ? `Exception from ${formatLongDate(fromDate)} to ${formatLongDate(toDate)}`
    : `Exception on ${formatLongDate(fromDate)}`
}
