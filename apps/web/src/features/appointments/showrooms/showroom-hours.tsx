'use client'

import { isoDay } from '@/lib/london-date'
import type { Opening, WeekHours } from './showroom-types'
import { useCurrentDate } from './use-current-date'
import { oddDays, type Span, spanWords, type WeekRow, weekRows } from './week-hours'

type ShowroomHoursProps = {
  hours: WeekHours
  openings: readonly Opening[]
  /** When the page was made. */
  made: string
}

/** The usual week with today marked, and what is different in the days to come. */
export function ShowroomHours({ hours, openings, made }: ShowroomHoursProps) {
  const now = useCurrentDate(made)
  const odd = oddDays(hours, openings, now)
  const oddToday = odd.find(({ date }) => date === isoDay(now))
  return (
    <section aria-labelledby="hours-title">
      <h2 id="hours-title" className="display text-2xl">
        Opening hours
      </h2>
      {odd.length > 0 && (
        <div className="mt-4 border-oak border-l-4 pl-4">
          <h3 className="font-[550]">Different in the next few days</h3>
          <ul className="tabular mt-1">
            {odd.map(({ date, name, spans }) => (
              <li key={date}>
                {name}: {spanWords(spans)}
              </li>
            ))}
          </ul>
        </div>
      )}
      <table className="tabular mt-4 w-full max-w-md border-sand border-t">
        <caption className="sr-only">The usual week</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Open</th>
          </tr>
        </thead>
        <tbody>
          {weekRows(hours, now).map((row) => (
            <DayRow key={row.name} row={row} oddSpans={row.isToday ? oddToday?.spans : undefined} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** `oddSpans`: when it is open today, if that is not as usual. */
function DayRow({ row: { name, spans, isToday }, oddSpans }: { row: WeekRow; oddSpans: Span[] | undefined }) {
  return (
    <tr className={`border-sand border-b ${isToday ? 'bg-linen font-[550]' : ''}`}>
      <th scope="row" className={`px-3 py-2.5 text-left ${isToday ? 'font-[550]' : 'font-normal'}`}>
        {name}
        {isToday && (
          <span className="ml-2 font-normal text-bark text-sm">{oddSpans ? 'Today only' : 'Today'}</span>
        )}
      </th>
      <td className="px-3 py-2.5 text-right first-letter:uppercase">{spanWords(oddSpans ?? spans)}</td>
    </tr>
  )
}
