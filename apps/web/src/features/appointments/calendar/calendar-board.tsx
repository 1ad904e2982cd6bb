'use client'

import { useMemo, useState } from 'react'
import { formatDay } from '@/lib/london-date'
import { Agenda } from './agenda'
import { type CalendarQuery, datesOf } from './calendar-query'
import type { CalendarData, ShowroomChoice } from './calendar-types'
import { columnsOf, isTable, weekRows } from './columns'
import { EntrySheet } from './entry-sheet'
import { TimeGrid } from './time-grid'
import { WeekTable } from './week-table'

type CalendarBoardProps = {
  query: CalendarQuery
  data: CalendarData
  showrooms: readonly ShowroomChoice[]
  /** When the page was made. */
  now: string
  mayWrite: boolean
}

/** What is booked on the days that are shown, and what can be done with it. */
export function CalendarBoard({ query, data, showrooms, now, mayWrite }: CalendarBoardProps) {
  const [openedId, setOpened] = useState<string | null>(null)
  const columns = useMemo(() => columnsOf({ query, data, showrooms }), [query, data, showrooms])
  const open = ({ bookingId }: { bookingId: string }) => setOpened(bookingId)
  const dates = datesOf(query)
  const label = `Calendar, ${dates.map(formatDay)[0]}${query.view === 'week' ? ' and the six days after' : ''}`
  return (
    <>
      <div className="max-md:hidden">
        {isTable(query) ? (
          <WeekTable label={label} rows={weekRows({ query, data, showrooms })} now={now} onOpen={open} />
        ) : (
          <TimeGrid
            label={label}
            columns={columns}
            now={now}
            mayWrite={mayWrite}
            onOpen={open}
            onFree={() => {}}
          />
        )}
      </div>
      <div className="md:hidden">
        <Agenda dates={dates} data={data} now={now} onOpen={open} />
      </div>
      <EntrySheet
        entry={data.bookings.find(({ bookingId }) => bookingId === openedId) ?? null}
        now={now}
        mayWrite={mayWrite}
        onClose={() => setOpened(null)}
      />
    </>
  )
}
