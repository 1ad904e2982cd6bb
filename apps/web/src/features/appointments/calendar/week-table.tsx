'use client'

import { formatDay, formatTime, isoDay } from '@/lib/london-date'
import { calendarHref } from './calendar-query'
import type { Entry } from './calendar-types'
import type { WeekRow } from './columns'
import { EntryLink } from './entry-link'
import { entryKind, entryTitle } from './entry-words'
import { shortDay } from './london-clock'

type WeekTableProps = { label: string; rows: readonly WeekRow[]; now: string; onOpen: (entry: Entry) => void }

/** A week of several people or showrooms: a list for each of their days. */
export function WeekTable({ label, rows, now, onOpen }: WeekTableProps) {
  const today = isoDay(now)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it the keyboard could not scroll
    <section aria-label={label} tabIndex={0} className="cal-scroll desk-panel">
      <table className="cal-week">
        <thead>
          <tr>
            <td />
            {rows[0]?.days.map(({ date }) => (
              <th key={date} scope="col" data-today={date === today ? '' : undefined}>
                <abbr title={formatDay(date)} className="no-underline">
                  {shortDay(date)}
                </abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <a href={calendarHref(row.query)} className="link">
                  {row.title}
                </a>
                {row.about && <span className="block font-normal text-bark text-xs">{row.about}</span>}
              </th>
              {row.days.map(({ date, isHoliday, isOpen, entries }) => (
                <td key={date} data-open={isOpen ? '' : undefined}>
                  {!isOpen && (
                    <span className="block px-1 text-bark text-xs">{isHoliday ? 'Holiday' : 'Not in'}</span>
                  )}
                  {entries.map((entry) => (
                    <EntryLink key={entry.bookingId} entry={entry} onOpen={onOpen} className="mb-1 w-full">
                      <span className="block truncate font-[600]">
                        <span className="tabular font-normal">{formatTime(entry.startsAt)}</span>{' '}
                        {entryTitle(entry)}
                      </span>
                      <span className="cal-kind block truncate">{entryKind(entry)}</span>
                    </EntryLink>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
