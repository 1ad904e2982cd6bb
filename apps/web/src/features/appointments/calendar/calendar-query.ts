import { CALENDAR_PATH } from '../../../lib/admin/booking-paths.ts'
import { addDays, weekOf } from '../../../lib/calendar-days.ts'
import { londonMidnight } from '../../../lib/london-date.ts'
import type { PersonChoice, ShowroomChoice } from './calendar-types.ts'

/** What the calendar's address says (ADR 0012). */
export type CalendarQuery = {
  view: 'day' | 'week'
  date: string
  /** What a column of a day, or a row of a week, stands for. */
  by: 'showroom' | 'consultant'
  showroomId: string | undefined
  consultantId: string | undefined
}

type Known = { today: string; people: readonly PersonChoice[]; showrooms: readonly ShowroomChoice[] }

/** Reads the address; what cannot be meant is left out. Whoever has one diary only sees its week. */
export function readCalendarQuery(
  query: URLSearchParams,
  { today, people, showrooms }: Known,
): CalendarQuery {
  const one = people.length === 1 ? people[0] : undefined
  const wanted = query.get('view')
  const date = query.get('date') ?? ''
  const showroomId = showrooms.find((each) => each.showroomId === query.get('showroom'))?.showroomId
  const consultant = people.find(
    (each) =>
      each.consultantId === query.get('consultant') &&
      (showroomId === undefined || each.showroomId === showroomId),
  )
  return {
    view: wanted === 'day' || wanted === 'week' ? wanted : one ? 'week' : 'day',
    date: londonMidnight(date) && isOfOurTime(date) ? date : today,
    by: query.get('by') === 'showroom' && !consultant && !one ? 'showroom' : 'consultant',
    showroomId,
    consultantId: (consultant ?? one)?.consultantId,
  }
}

/** Weeks around years 0 and 9999 leave what dates are written with. */
const isOfOurTime = (date: string) => date > '2000' && date < '3000'

/** The dates that are shown. */
export const datesOf = ({ view, date }: Pick<CalendarQuery, 'view' | 'date'>): string[] =>
  view === 'day' ? [date] : weekOf(date)

/** The address of a calendar in one spelling. */
export function calendarHref({ view, date, by, showroomId, consultantId }: CalendarQuery): string {
  const query = new URLSearchParams({ view, date })
  if (by === 'showroom') query.set('by', by)
  if (showroomId !== undefined) query.set('showroom', showroomId)
  if (consultantId !== undefined) query.set('consultant', consultantId)
  return `${CALENDAR_PATH}?${query}`
}

/** The day or week before (-1) or after (1). */
export const stepped = (query: CalendarQuery, step: -1 | 1): CalendarQuery => ({
  ...query,
  date: addDays(query.date, query.view === 'day' ? step : 7 * step),
})
