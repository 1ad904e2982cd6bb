import type { PublicError } from '@lomash/api'
import type { ManagedBooking } from '@/lib/appointments/appointment-types'
import { managePath } from '@/lib/appointments/manage-path'
import { formatMoment, isoDay } from '@/lib/london-date'
import { MANAGE_PATH } from '@/lib/shop-paths'
import { loadTimes } from '../booking/load-times'
import { OtherTimes } from '../booking/other-times'
import { isWith, WeekGrid } from '../booking/week-grid'
import { WeekLinks } from '../booking/week-links'
import { OwnAddress } from '../own-address'

type MoveViewProps = {
  booking: ManagedBooking
  token: string
  error: PublicError | null
  week: string | null
}

/** The free times for the same appointment; a press moves it. */
export async function MoveView({ booking, token, error, week }: MoveViewProps) {
  const { type, kitchen, bedroom, wishedShowroomId, startsAt, consultant } = booking
  const wish = { type, kitchen, bedroom, showroomId: wishedShowroomId ?? undefined }
  const times = await loadTimes(wish, week ?? isoDay(startsAt), new Date(), { token, startsAt })
  const { days } = times
  const isEmpty = days.every(({ slots }) => slots.length === 0)
  const hrefOf = (each: string) => managePath(token, { view: 'move', week: each })
  const hidden = (
    <>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="version" value={booking.version} />
      <input type="hidden" name="week" value={times.week.monday} />
    </>
  )
  return (
    <div className="booking-page page py-10 lg:py-16">
      <h1 className="display text-4xl">Which time suits you better?</h1>
      <p className="mt-4 max-w-[56ch] text-pretty text-lg">
        It is on {formatMoment(startsAt)} at the moment. Choose another time and it is moved; we will write to{' '}
        {booking.contact.email} to confirm it.
      </p>
      {error && (
        <form method="post" action={MANAGE_PATH}>
          <OwnAddress path={managePath(token, { view: 'move', week: times.week.monday })} />
          {hidden}
          <OtherTimes error={error} />
        </form>
      )}
      <WeekLinks week={times.week} hrefOf={hrefOf} nextFree={times.nextFree} />
      {isEmpty ? (
        <p className="mt-6">
          {times.laterFree === null
            ? 'There are no free times in this week or after it.'
            : `There are no free times in this week. The next after it is ${formatMoment(times.laterFree)}.`}
        </p>
      ) : (
        <form method="post" action={MANAGE_PATH}>
          {hidden}
          <WeekGrid days={days} today={times.today} consultantId={consultant.consultantId} />
        </form>
      )}
      {days.some(({ slots }) => slots.some((slot) => !isWith(slot, consultant.consultantId))) && (
        <p className="mt-6 text-bark text-sm">
          * With one of our other designers: {consultant.name} is not free then.
        </p>
      )}
      <p className="mt-6 text-bark text-sm">All times are London time.</p>
      <p className="mt-6">
        <a href={managePath(token)} className="button button-plain">
          Keep {formatMoment(startsAt)}
        </a>
      </p>
    </div>
  )
}
