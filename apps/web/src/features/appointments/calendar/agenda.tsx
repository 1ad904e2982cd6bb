'use client'

import { formatDay, formatTime, isoDay } from '@/lib/london-date'
import type { CalendarData, Entry } from './calendar-types'
import { spanOn } from './day-layout'
import { EntryLink } from './entry-link'
import { entryKind, entryTitle, linesOn } from './entry-words'

type AgendaProps = {
  dates: readonly string[]
  data: CalendarData
  now: string
  onOpen: (entry: Entry) => void
}

/** The same days as lists by time: for small screens. */
export function Agenda({ dates, data, now, onOpen }: AgendaProps) {
  const isAlone = data.consultants.length === 1
  return (
    <div className="grid gap-5">
      {dates.map((date) => {
        const entries = data.bookings.filter((entry) => spanOn(date, entry) !== null)
        const next = date === isoDay(now) ? entries.find(({ startsAt }) => startsAt > now) : undefined
        return (
          <section key={date} aria-label={formatDay(date)}>
            {dates.length > 1 && (
              <h2 className="mb-1.5 font-[600] text-base">
                {formatDay(date)}
                {date === isoDay(now) && ' (today)'}
              </h2>
            )}
            <InToday date={date} data={data} isAlone={isAlone} />
            {entries.length === 0 ? (
              <p className="desk-panel px-4 py-3 text-bark">Nothing is booked.</p>
            ) : (
              <ul className="desk-panel divide-y divide-frost">
                {entries.map((entry) => (
                  <li key={entry.bookingId}>
                    <EntryLink entry={entry} onOpen={onOpen} className="cal-line">
                      <WhenOn date={date} entry={entry} />
                      <span className="min-w-0">
                        <span className="block truncate font-[600]">{entryTitle(entry)}</span>
                        <span className="block truncate text-bark text-xs">
                          {entry === next && <strong className="text-ink">Next: </strong>}
                          {entryKind(entry)}
                          {!isAlone && `, ${entry.consultant.name}`}
                        </span>
                      </span>
                    </EntryLink>
                  </li>
                ))}
              </ul>
            )}
          </section>
        )
      })}
    </div>
  )
}

function WhenOn({ date, entry }: { date: string; entry: Entry }) {
  const [first, second] = linesOn(date, entry)
  return (
    <span className="tabular">
      <span className="block font-[600]">{first}</span>
      <span className="block text-bark text-xs">{second}</span>
    </span>
  )
}

/** Who works that day, and who does not. */
function InToday({ date, data, isAlone }: Pick<AgendaProps, 'data'> & { date: string; isAlone: boolean }) {
  const days = data.consultants.map(({ name, days: all }) => ({
    name,
    day: all.find((day) => day.date === date),
  }))
  const away = days.filter(({ day }) => day?.open.length === 0)
  if (isAlone) {
    const open = days[0]?.day?.open ?? []
    const hours = open.map(({ from, until }) => `${formatTime(from)} to ${formatTime(until)}`).join(', ')
    const none = days[0]?.day?.isHoliday ? 'Holiday' : 'Not in'
    return <p className="mb-1.5 text-bark text-xs">{hours === '' ? none : `In from ${hours}`}</p>
  }
  if (away.length === 0) return null
  return <p className="mb-1.5 text-bark text-xs">Not in: {away.map(({ name }) => name).join(', ')}</p>
}
