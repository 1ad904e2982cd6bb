import { formatDay } from '../../../lib/london-date.ts'
import type { CalendarQuery } from './calendar-query.ts'
import { datesOf } from './calendar-query.ts'
import type { CalendarConsultant, CalendarData, Entry, ShowroomChoice } from './calendar-types.ts'
import { inLanes, type Laned, type Span, shownHours, spanOn } from './day-layout.ts'
import { shortDay } from './london-clock.ts'

/** An entry where it lies on one day. */
export type Placed = Laned<Span & { entry: Entry }>

export type Column = {
  key: string
  date: string
  title: string
  /** Below the title. */
  about: string
  /** In full, for who hears it. */
  label: string
  /** Whose it is; null for several people's: what is moved here stays with its consultant. */
  consultantId: string | null
  /** Of a showroom's column: only what is its own can be moved here. */
  showroomId: string | null
  isHoliday: boolean
  open: Span[]
  placed: Placed[]
}

type Shown = { query: CalendarQuery; data: CalendarData; showrooms: readonly ShowroomChoice[] }

/** A week of many is a table of lists: a grid of hours would have a column for each of their days. */
export const isTable = ({ view, by, showroomId, consultantId }: CalendarQuery): boolean =>
  view === 'week' && (by === 'showroom' ? showroomId === undefined : consultantId === undefined)

/** The consultants to show: who works, and who does not any more but is booked. In the order of the showrooms. */
function consultantsShown({ data, showrooms }: Omit<Shown, 'query'>): CalendarConsultant[] {
  const known = new Set(data.consultants.map(({ consultantId }) => consultantId))
  const former = new Map(
    data.bookings
      .filter(({ consultant }) => !known.has(consultant.consultantId))
      .map(({ consultant, showroomId }) => [
        consultant.consultantId,
        { ...consultant, showroomId: showroomId ?? '', days: [] },
      ]),
  )
  const placeOf = ({ showroomId }: CalendarConsultant) => {
    const place = showrooms.findIndex((each) => each.showroomId === showroomId)
    return place < 0 ? showrooms.length : place
  }
  return [...data.consultants, ...former.values()].sort(
    (one, other) => placeOf(one) - placeOf(other) || one.name.localeCompare(other.name),
  )
}

/** The columns of a grid of hours. */
export function columnsOf({ query, data, showrooms }: Shown): Column[] {
  const consultants = consultantsShown({ data, showrooms })
  const nameOf = (id: string) => showrooms.find(({ showroomId }) => showroomId === id)?.name ?? ''
  if (query.view === 'week')
    return datesOf(query).map((date) => ({
      key: date,
      date,
      title: shortDay(date),
      about: '',
      label: formatDay(date),
      consultantId: query.consultantId ?? null,
      showroomId: null,
      ...contentOf(date, consultants, data),
    }))
  const { date } = query
  if (query.by === 'consultant')
    return consultants.map((consultant) => ({
      key: consultant.consultantId,
      date,
      title: consultant.name,
      about: query.showroomId === undefined ? nameOf(consultant.showroomId) : '',
      label: consultant.name,
      consultantId: consultant.consultantId,
      showroomId: null,
      ...contentOf(date, [consultant], data),
    }))
  return [...new Set(consultants.map(({ showroomId }) => showroomId))].map((showroomId) => {
    const people = consultants.filter((each) => each.showroomId === showroomId)
    return {
      key: showroomId,
      date,
      title: nameOf(showroomId) || 'Elsewhere',
      about: people.map(({ name }) => name).join(', '),
      label: nameOf(showroomId),
      consultantId: null,
      showroomId,
      ...contentOf(date, people, data),
    }
  })
}

function contentOf(date: string, people: readonly CalendarConsultant[], { bookings }: CalendarData) {
  const ids = new Set(people.map(({ consultantId }) => consultantId))
  const days = people.flatMap((person) => person.days.filter((day) => day.date === date))
  const spans = days.flatMap(({ open }) =>
    open.flatMap(({ from, until }) => spanOn(date, { startsAt: from, endsAt: until }) ?? []),
  )
  const placed = bookings
    .filter(({ consultant }) => ids.has(consultant.consultantId))
    .flatMap((entry) => {
      const span = spanOn(date, entry)
      return span ? [{ ...span, entry }] : []
    })
  return {
    isHoliday: days.length > 0 && days.every(({ isHoliday }) => isHoliday),
    open: spans,
    placed: inLanes(placed),
  }
}

export const hoursOf = (columns: readonly Column[]): Span =>
  shownHours(columns.flatMap(({ open, placed }) => [...open, ...placed]))

export type WeekRow = {
  key: string
  title: string
  about: string
  /** Opens the row's own week. */
  query: CalendarQuery
  days: { date: string; isHoliday: boolean; isOpen: boolean; entries: Entry[] }[]
}

/** The rows of a week's table: consultants or showrooms. */
export function weekRows({ query, data, showrooms }: Shown): WeekRow[] {
  return columnsOf({ query: { ...query, view: 'day' }, data, showrooms }).map((column) => {
    const people = consultantsShown({ data, showrooms }).filter((each) =>
      column.consultantId === null
        ? each.showroomId === column.showroomId
        : each.consultantId === column.consultantId,
    )
    return {
      key: column.key,
      title: column.title,
      about: column.about,
      query: {
        ...query,
        consultantId: column.consultantId ?? undefined,
        showroomId: column.showroomId ?? query.showroomId,
      },
      days: datesOf(query).map((date) => {
        const { isHoliday, open, placed } = contentOf(date, people, data)
        return { date, isHoliday, isOpen: open.length > 0, entries: placed.map(({ entry }) => entry) }
      }),
    }
  })
}
