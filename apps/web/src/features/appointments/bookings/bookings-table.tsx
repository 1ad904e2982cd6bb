import { phoneWords } from '@lomash/api/phone-words'
import { type Column, DataTable } from '@/components/admin/data-table'
import { bookingPath } from '@/lib/admin/booking-paths'
import { wordsForRooms } from '@/lib/appointments/appointment-words'
import { formatDate } from '@/lib/london-date'
import type { StaffVisit } from '@/trpc/staff-visit'
import { entryTitle, TYPE_WORDS, timesWords } from '../calendar/entry-words'
import { StateBadge } from '../state-badge'

type Booking = Awaited<ReturnType<StaffVisit['staff']['appointments']['listBookings']>>['items'][number]

const COLUMNS: readonly [Column<Booking>, ...Column<Booking>[]] = [
  {
    header: 'When',
    cell: (booking) => (
      <span className="tabular whitespace-nowrap">
        {formatDate(booking.startsAt)}, {timesWords(booking)}
      </span>
    ),
  },
  { header: 'Who', cell: (booking) => <span className="wrap-anywhere">{entryTitle(booking)}</span> },
  { header: 'State', cell: ({ state }) => <StateBadge state={state} /> },
  {
    header: 'What',
    cell: (booking) =>
      booking.type ? `${TYPE_WORDS[booking.type]}, ${wordsForRooms(booking).toLowerCase()}` : '–',
  },
  { header: 'With', cell: ({ consultant }) => consultant.name },
  { header: 'Phone', isSpare: true, cell: ({ phone }) => (phone === null ? '–' : phoneWords(phone)) },
  {
    header: 'Reference',
    isSpare: true,
    cell: ({ reference }) => <span className="tabular whitespace-nowrap">{reference ?? '–'}</span>,
  },
]

export function BookingsTable({ bookings }: { bookings: readonly Booking[] }) {
  return (
    <DataTable
      caption="Bookings, the latest appointment first"
      rows={bookings}
      rowKey={({ bookingId }) => bookingId}
      columns={COLUMNS}
      rowHref={({ bookingId }) => bookingPath(bookingId)}
    />
  )
}
