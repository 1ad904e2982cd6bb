import { Moment } from '@/components/admin/moment'
import { BOOKING_STATES } from '@/lib/appointments/booking-states'
import { formatMoment } from '@/lib/london-date'
import type { BookingDetail } from './booking-page'

type BookingHistoryProps = { history: BookingDetail['history']; now: Date }

/** What became of it, the first first: who did it, and for which time. */
export function BookingHistory({ history, now }: BookingHistoryProps) {
  return (
    <ol className="divide-y divide-frost">
      {history.map(({ at, state, actorName, startsAt, reason }, place) => {
        const before = history[place - 1]
        const isMove = before?.state === state && before.startsAt !== startsAt
        return (
          <li
            key={`${at} ${state} ${startsAt}`}
            className="flex flex-wrap justify-between gap-x-6 gap-y-1 py-2.5"
          >
            <p className="min-w-0">
              <span className="font-[550]">{isMove ? 'Moved' : BOOKING_STATES[state].word}</span> by{' '}
              {actorName}
              <span className="tabular block text-bark">
                {isMove ? `To ${formatMoment(startsAt)}` : `For ${formatMoment(startsAt)}`}
              </span>
              {reason && <span className="wrap-anywhere block">“{reason}”</span>}
            </p>
            <Moment at={at} now={now} />
          </li>
        )
      })}
    </ol>
  )
}
