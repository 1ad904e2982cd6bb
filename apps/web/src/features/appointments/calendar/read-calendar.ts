import 'server-only'
import type { StaffVisit } from '@/trpc/staff-visit'
import { type CalendarQuery, datesOf, readCalendarQuery } from './calendar-query'
import type { Choices } from './calendar-toolbar'
import type { CalendarData } from './calendar-types'
import { londonDateAt } from './london-clock'

export type CalendarReading = Choices & { query: CalendarQuery; today: string; data: CalendarData }

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
  const today = londonDateAt(now)
  const query = readCalendarQuery(asked, { today, ...choices })
  const dates = datesOf(query)
  const data = await staff.appointments.getCalendar({
    from: dates[0] ?? query.date,
    to: dates.at(-1) ?? query.date,
    showroomId: query.showroomId,
    consultantId: query.consultantId,
  })
  return { ...choices, query, today, data }
}
