import type { PublicError } from '@lomash/api'
import type { ManagedBooking } from '@/lib/appointments/appointment-types'
import { managePath } from '@/lib/appointments/manage-path'
import { formatMoment } from '@/lib/london-date'
import type { PageQuery } from '@/lib/page-query'
import { BOOK_PATHS } from '@/lib/shop-paths'
import { OwnAddress } from '../own-address'
import { Problem } from '../problem'
import { AddToCalendar } from './add-to-calendar'
import { BookingFacts } from './booking-facts'
import { TooLate } from './too-late'
import { wordsForManaged } from './words-for-managed'

type BookingViewProps = {
  booking: ManagedBooking
  token: string
  query: PageQuery
  error: PublicError | null
}

/** The booking as it is, what has just been done with it, and what can be done. */
export function BookingView({ booking, token, query, error }: BookingViewProps) {
  const now = new Date()
  const { title, lead } = wordsForManaged(booking, query, now)
  const { state, isChangeable } = booking
  const isToCome = state === 'BOOKED' && new Date(booking.startsAt) > now
  return (
    <div className="booking-page page py-10 lg:py-16">
      <h1 className="display text-4xl">{title}</h1>
      {lead && (
        <p role="status" className="mt-4 max-w-[56ch] text-pretty text-lg">
          {lead}
        </p>
      )}
      {error && (
        <div className="mt-6">
          <OwnAddress path={managePath(token)} />
          <Problem>{error.message}</Problem>
        </div>
      )}
      <div className="mt-8">
        <BookingFacts booking={booking} />
      </div>
      {isToCome && <AddToCalendar calendar={booking.calendar} token={token} />}
      {isChangeable && (
        <section aria-labelledby="change" className="mt-8">
          <h2 id="change" className="display text-2xl">
            Has something come up?
          </h2>
          <p className="mt-2 max-w-[56ch] text-bark">
            You can move or cancel it here until {formatMoment(booking.changeableUntil)}.
          </p>
          <p className="mt-5 flex flex-wrap gap-3">
            <a href={managePath(token, { view: 'move' })} className="button button-main">
              Choose another time
            </a>
            <a href={managePath(token, { view: 'cancel' })} className="button button-plain">
              Cancel it
            </a>
          </p>
        </section>
      )}
      {isToCome && !isChangeable && <TooLate booking={booking} />}
      {!isToCome && (
        <p className="mt-8">
          <a href={BOOK_PATHS.type} className="button button-main">
            {state === 'CANCELLED' ? 'Book another time' : 'Book another appointment'}
          </a>
        </p>
      )}
    </div>
  )
}
