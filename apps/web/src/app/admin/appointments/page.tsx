import type { Metadata } from 'next'
import { forStaff } from '@/components/admin/for-staff'
import { PageHeading } from '@/components/admin/page-heading'
import { QuietRefresh } from '@/components/admin/quiet-refresh'
import { CalendarBoard } from '@/features/appointments/calendar/calendar-board'
import { CalendarToolbar } from '@/features/appointments/calendar/calendar-toolbar'
import { NoDiaries } from '@/features/appointments/calendar/no-diaries'
import { readCalendar } from '@/features/appointments/calendar/read-calendar'
import { WhyNot } from '@/features/appointments/calendar/why-not'
import { type QueryProps, toQuery } from '@/lib/page-query'
import './calendar.css'
import './calendar-parts.css'
import './entries.css'

export const metadata: Metadata = { title: 'Calendar' }

export default async function Appointments({ searchParams }: QueryProps) {
  const asked = toQuery(await searchParams)
  return forStaff('appointments:read', async (visit) => {
    const { query, today, people, showrooms, data, why } = await readCalendar(visit, asked)
    const { permissions } = visit.session
    if (people.length === 0)
      return (
        <>
          <PageHeading title="Calendar" />
          <NoDiaries mayArrange={permissions.includes('showrooms:write')} />
        </>
      )
    return (
      <>
        <CalendarBoard
          query={query}
          data={data}
          people={people}
          showrooms={showrooms}
          now={visit.now.toISOString()}
          mayWrite={permissions.includes('appointments:write')}
        >
          <CalendarToolbar query={query} today={today} people={people} showrooms={showrooms} />
        </CalendarBoard>
        <WhyNot query={query} people={people} showrooms={showrooms} answer={why} />
        <QuietRefresh />
      </>
    )
  })
}
