import type { MyBooking } from '@/lib/appointments/appointment-types'
import { TYPE_NAMES, wordsForRooms } from '@/lib/appointments/appointment-words'
import { managePath } from '@/lib/appointments/manage-path'
import { formatMoment, formatStamp } from '@/lib/london-date'
import { BOOK_PATHS } from '@/lib/shop-paths'

type MyBookingsProps = {
  /** The latest first. */
  bookings: readonly MyBooking[]
  now: Date
}

/** What somebody booked while they were signed in: what is to come, the next first; then what was. */
export function MyBookings({ bookings, now }: MyBookingsProps) {
  const isToCome = ({ state, endsAt }: MyBooking) => state === 'BOOKED' && new Date(endsAt) > now
  const coming = bookings.filter(isToCome).reverse()
  const past = bookings.filter((booking) => !isToCome(booking))
  return (
    <>
      {coming.length === 0 ? (
        <p className="mt-8 max-w-[54ch] text-lg">
          {past.length === 0 ? 'You have not booked a visit yet.' : 'Nothing is booked at the moment.'}
        </p>
      ) : (
        <BookingList title="To come" bookings={coming} />
      )}
      <p className="mt-8">
        <a href={BOOK_PATHS.type} className="button button-main">
          Book a design visit
        </a>
      </p>
      {past.length > 0 && <BookingList title="Before" bookings={past} isPast />}
      <p className="mt-8 max-w-[54ch] text-bark">
        Not here? What you booked without signing in is behind the link in its confirmation.
      </p>
    </>
  )
}

const STATES: Partial<Record<MyBooking['state'], string>> = {
  CANCELLED: 'Cancelled',
  NO_SHOW: 'Missed',
}

type BookingListProps = {
  title: string
  bookings: readonly MyBooking[]
  /** Dates with their year. */
  isPast?: boolean
}

function BookingList({ title, bookings, isPast = false }: BookingListProps) {
  return (
    <section aria-label={title} className="mt-10">
      <h2 className="display text-2xl">{title}</h2>
      <ul className="mt-3 max-w-[48rem] border-sand border-t">
        {bookings.map((booking) => (
          <li
            key={booking.reference}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-sand border-b py-4"
          >
            <div className="min-w-0">
              <p className="tabular font-[550] text-lg">
                {isPast ? formatStamp(booking.startsAt) : formatMoment(booking.startsAt)}
                {STATES[booking.state] && (
                  <span className="ml-3 font-normal text-base text-bark">{STATES[booking.state]}</span>
                )}
              </p>
              <p className="text-bark">
                {TYPE_NAMES[booking.type]}, {wordsForRooms(booking).toLowerCase()}, with{' '}
                {booking.consultant.name} · {booking.reference}
              </p>
            </div>
            <a
              href={managePath(booking.manageToken)}
              aria-label={`${booking.isChangeable ? 'See, move or cancel' : 'See'} ${booking.reference}`}
              className="link inline-flex min-h-11 items-center"
            >
              {booking.isChangeable ? 'See, move or cancel' : 'See'}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
