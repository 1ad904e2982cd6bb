import { bookingPath } from '@/lib/admin/booking-paths'
import { formatMoment } from '@/lib/london-date'
import type { Conflict } from './consultant-types'

/** Bookings that stay where they are, though they cannot be kept, until somebody moves them. */
export function ConflictList({ conflicts }: { conflicts: readonly Conflict[] }) {
  return (
    <ul className="mt-2 divide-y divide-frost">
      {conflicts.map(({ bookingId, reference, startsAt, name }) => (
        <li key={bookingId}>
          <a
            href={bookingPath(bookingId)}
            className="link flex min-h-9 flex-wrap items-center gap-x-3 coarse:min-h-11"
          >
            <span className="tabular">{formatMoment(startsAt)}</span>
            <span>{name ?? 'Being booked'}</span>
            {reference && <span className="tabular text-bark">{reference}</span>}
          </a>
        </li>
      ))}
    </ul>
  )
}
