import type { Metadata } from 'next'
import { forStaff } from '@/components/admin/for-staff'
import { PageHeading } from '@/components/admin/page-heading'
import { QuietRefresh } from '@/components/admin/quiet-refresh'
import { CalendarBoard } from '@/features/appointments/calendar/calendar-board'
import { CalendarToolbar } from '@/features/appointments/calendar/calendar-toolbar'
import { readCalendar } from '@/features/appointments/calendar/read-calendar'
import { type QueryProps, toQuery } from '@/lib/page-query'
import './calendar.css'

export const metadata: Metadata = { title: 'Calendar' }

export default async function Appointments({ searchParams }: QueryProps) {
  const asked = toQuery(await searchParams)
  return forStaff('appointments:read', async (visit) => {
    const { query, today, people, showrooms, data } = await readCalendar(visit, asked)
    return (
      <>
        <PageHeading title="Calendar" />
        <CalendarToolbar query={query} today={today} people={people} showrooms={showrooms} />
        <CalendarBoard
          query={query}
          data={data}
          showrooms={showrooms}
          now={visit.now.toISOString()}
          mayWrite={visit.session.permissions.includes('appointments:write')}
        />
        <QuietRefresh />
      </>
    )
  })
}
