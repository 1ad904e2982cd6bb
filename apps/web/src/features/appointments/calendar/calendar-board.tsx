'use client'

import { type ReactNode, useMemo, useState } from 'react'
import { PageHeading } from '@/components/admin/page-heading'
import { formatDay } from '@/lib/london-date'
import { Agenda } from './agenda'
import { type CalendarQuery, datesOf } from './calendar-query'
import type { CalendarData, PersonChoice, ShowroomChoice } from './calendar-types'
import { columnsOf, isTable, weekRows } from './columns'
import type { Draft } from './draft'
import { EntrySheet } from './entry-sheet'
import { NewEntryDialog } from './new-entry-dialog'
import { TimeGrid } from './time-grid'
import { WeekTable } from './week-table'

type CalendarBoardProps = {
  query: CalendarQuery
  data: CalendarData
  people: readonly PersonChoice[]
  showrooms: readonly ShowroomChoice[]
  /** When the page was made. */
  now: string
  mayWrite: boolean
  /** Which days are shown, of whom. */
  children: ReactNode
}

/** What is booked on the days that are shown, and what can be done with it. */
export function CalendarBoard({
  query,
  data,
  people,
  showrooms,
  now,
  mayWrite,
  children,
}: CalendarBoardProps) {
  const [draft, setDraft] = useState<Draft | null>(null)
  const [openedId, setOpened] = useState<string | null>(null)
  const columns = useMemo(() => columnsOf({ query, data, showrooms }), [query, data, showrooms])
  const open = ({ bookingId }: { bookingId: string }) => setOpened(bookingId)
  const dates = datesOf(query)
  const label = `Calendar, ${dates.map(formatDay)[0]}${query.view === 'week' ? ' and the six days after' : ''}`
  /** Somebody's showroom comes with them. */
  const begin = (date: string, minute: number | null, consultantId: string, showroomId?: string) => {
    const place = people.find((each) => each.consultantId === consultantId)?.showroomId
    const only = showrooms.length === 1 ? showrooms[0]?.showroomId : undefined
    setDraft({ date, minute, consultantId, showroomId: place ?? showroomId ?? only ?? '' })
  }
  return (
    <>
      <PageHeading
        title="Calendar"
        actions={
          mayWrite && (
            <button
              type="button"
              className="desk-button desk-button-main unscripted:hidden"
              onClick={() => begin(query.date, null, query.consultantId ?? '', query.showroomId)}
            >
              New booking
            </button>
          )
        }
      />
      {children}
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
            onFree={({ date, consultantId, showroomId }, minute) =>
              begin(date, minute, consultantId ?? query.consultantId ?? '', showroomId ?? query.showroomId)
            }
          />
        )}
      </div>
      <div className="md:hidden">
        <Agenda dates={dates} data={data} now={now} onOpen={open} />
      </div>
      <EntrySheet
        entry={data.bookings.find(({ bookingId }) => bookingId === openedId) ?? null}
        now={now}
        people={people}
        mayWrite={mayWrite}
        onClose={() => setOpened(null)}
      />
      <NewEntryDialog draft={draft} people={people} showrooms={showrooms} onClose={() => setDraft(null)} />
    </>
  )
}
