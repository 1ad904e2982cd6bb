import { WEEKDAYS } from '../../../lib/calendar-days.ts'
import type { Consultant, ExceptionInput, WorkingTimes } from './consultant-types.ts'
import { hoursText, parseHours } from './hours-text.ts'

/** A span of days that is unlike the usual week, as it is typed. */
export type ExceptionDraft = {
  key: string
  fromDate: string
  toDate: string
  /** Empty: off. */
  hours: string
  note: string
}

/** Working times as they are typed: a text for each weekday, Monday first. */
export type TimesDraft = { days: readonly string[]; exceptions: readonly ExceptionDraft[] }

export function draftOf({ hours, exceptions }: Pick<Consultant, 'hours' | 'exceptions'>): TimesDraft {
  const of = (weekday: number) => hours.filter((each) => each.weekday === weekday)
  return {
    days: WEEKDAYS.map((_, at) => hoursText(of(at + 1))),
    exceptions: exceptions.map(({ fromDate, toDate, startMinute, endMinute, note }, at) => ({
      key: `kept-${at}`,
      fromDate,
      toDate,
      hours: startMinute === null || endMinute === null ? '' : hoursText([{ startMinute, endMinute }]),
      note,
    })),
  }
}

/** What is wrong, by field: `day-1` is Monday's, `KEY-hours` an exception's. */
export type TimesProblems = Readonly<Record<string, string>>

/** What is to be saved, or what is wrong with what was typed. */
export function readDraft({
  days,
  exceptions,
}: TimesDraft): { times: WorkingTimes } | { problems: TimesProblems } {
  const problems: Record<string, string> = {}
  const hours = days.flatMap((text, at) => {
    const spans = parseHours(text)
    if (typeof spans !== 'string') return spans.map((span) => ({ weekday: at + 1, ...span }))
    problems[`day-${at + 1}`] = spans
    return []
  })
  const read = exceptions.flatMap((draft) => {
    const found = readException(draft)
    if ('exception' in found) return [found.exception]
    for (const [field, problem] of Object.entries(found.problems)) problems[`${draft.key}-${field}`] = problem
    return []
  })
  return Object.keys(problems).length > 0 ? { problems } : { times: { hours, exceptions: read } }
}

type ExceptionProblems = { [Field in keyof ExceptionDraft]?: string }

function readException({
  fromDate,
  toDate,
  hours,
  note,
}: ExceptionDraft): { exception: ExceptionInput } | { problems: ExceptionProblems } {
  const problems: ExceptionProblems = {}
  const last = toDate === '' ? fromDate : toDate
  if (fromDate === '') problems.fromDate = 'Choose the first day'
  if (last < fromDate) problems.toDate = 'Choose a last day that is not before the first'
  const spans = parseHours(hours)
  if (typeof spans === 'string') problems.hours = spans
  else if (spans.length > 1) problems.hours = 'Give one time from and to; add another line for a second'
  if (typeof spans === 'string' || Object.keys(problems).length > 0) return { problems }
  const [span] = spans
  const times = span ?? { startMinute: null, endMinute: null }
  return { exception: { fromDate, toDate: last, kind: span ? 'HOURS' : 'HOLIDAY', ...times, note } }
}
