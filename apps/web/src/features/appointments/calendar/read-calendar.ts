import { isoDay } from '@/lib/london-date'
import 'server-only'
import type { StaffVisit } from '@/trpc/staff-visit'
import { toRooms, toType } from './booking-input'
import { type CalendarQuery, datesOf, readCalendarQuery } from './calendar-query'
import type { Choices } from './calendar-toolbar'
import type { CalendarData } from './calendar-types'
import type { WhyAnswer } from './why-not'

export type CalendarReading = Choices & {
  query: CalendarQuery
  today: string
  data: CalendarData
  why: WhyAnswer | null
}

/** All that a calendar shows, of whom somebody may see. */
export async function readCalendar(
  { staff, now }: StaffVisit,
  asked: URLSearchParams,
): Promise<CalendarReading> {
  const [consultants, places] = await Promise.all([
    staff.appointments.listConsultants({}),
    staff.appointments.listShowrooms(),
  ])
  const people = consultants.items.filter(({ isActive }) => isActive)
  const showrooms = places.items.filter((place) =>
    people.some(({ showroomId }) => showroomId === place.showroomId),
  )
  const choices: Choices = {
    people: people.map(({ consultantId, name, showroomId }) => ({ consultantId, name, showroomId })),
    showrooms: showrooms.map(({ showroomId, name }) => ({ showroomId, name })),
  }
  const today = isoDay(now)
  const query = readCalendarQuery(asked, { today, ...choices })
  const dates = datesOf(query)
  const { showroomId, consultantId } = query
  const [data, why] = await Promise.all([
    staff.appointments.getCalendar({
      from: dates[0] ?? query.date,
      to: dates.at(-1) ?? query.date,
      showroomId,
      consultantId,
    }),
    readWhy(staff, asked, query),
  ])
  return { ...choices, query, today, data, why }
}

/** Why times of the day are not offered, when that is asked. */
async function readWhy(
  staff: StaffVisit['staff'],
  asked: URLSearchParams,
  { date, showroomId, consultantId }: CalendarQuery,
): Promise<WhyAnswer | null> {
  const type = toType(asked.get('why'))
  if (!type) return null
  const rooms = asked.get('rooms') ?? 'kitchen'
  if (type === 'SHOWROOM' && showroomId === undefined)
    return { type, rooms, times: null, problem: 'Choose the showroom of the visit' }
  const wish = { type, ...toRooms(rooms), showroomId, consultantId }
  const { times } = await staff.appointments.explainSlots({ ...wish, date })
  return { type, rooms, times, problem: null }
}
