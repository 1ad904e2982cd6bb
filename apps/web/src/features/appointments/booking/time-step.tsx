import { bookPath } from '@/lib/appointments/booking-choice'
import { formatDay, formatMoment } from '@/lib/london-date'
import { ChoiceFields } from '../choice-fields'
import { OwnAddress } from '../own-address'
import { WaitlistForm } from '../waitlist/waitlist-form'
import { BookingFrame } from './booking-frame'
import { ConsultantChoice } from './consultant-choice'
import type { LoadedChoice } from './load-choice'
import { loadConsultants } from './load-consultants'
import { loadTimes } from './load-times'
import { OtherTimes } from './other-times'
import { WeekGrid } from './week-grid'
import { WeekLinks } from './week-links'

/** Times are buttons of one form: a press keeps one for ten minutes and leads on. */
export async function TimeStep({ choice: given, state, query, showroom }: LoadedChoice) {
  const { type, kitchen, bedroom, week } = given
  if (type === null) return null
  const consultants = await loadConsultants(given)
  // Somebody of another showroom, or for other rooms, was chosen before that was.
  const preferred = consultants.find((each) => each.consultantId === given.consultant)
  const consultantId = preferred?.consultantId
  const choice = { ...given, consultant: consultantId ?? null }
  const wish = { type, kitchen, bedroom, showroomId: showroom?.showroomId, consultantId }
  const times = await loadTimes(wish, week, new Date())
  const { days, nextFree, laterFree } = times
  const isEmpty = days.every(({ slots }) => slots.length === 0)
  const isAboutWaitlist = state?.values.join === '1'
  const error = isAboutWaitlist ? undefined : (state?.error ?? undefined)
  const action = bookPath('time', choice)
  const hrefOf = (each: string) => bookPath('time', { ...choice, week: each })
  return (
    <BookingFrame
      step="time"
      choice={choice}
      title="When suits you?"
      lead="Choose a time and we keep it for ten minutes, while you tell us how to reach you."
      chosen={{
        showroomName: showroom?.name,
        consultantName: preferred?.name,
      }}
    >
      {query.get('waiting') === '1' && !state && (
        <p role="status" className="mt-6 max-w-[56ch] border-forest border-l-4 bg-linen px-4 py-3">
          You are on the waitlist. When a time becomes free we will write to you and keep it for you for two
          hours. A message to your inbox says so, with a link to leave the list.
        </p>
      )}
      {state && <OwnAddress path={action} />}
      <form method="post" action={action}>
        <ChoiceFields choice={choice} />
        {error && <OtherTimes error={error} />}
      </form>
      {consultants.length > 1 && <ConsultantChoice choice={choice} consultants={consultants} />}
      <WeekLinks week={times.week} hrefOf={hrefOf} nextFree={nextFree} />
      {isEmpty ? (
        <NoTimes laterFree={laterFree} hrefOf={hrefOf} />
      ) : (
        <form method="post" action={action}>
          <ChoiceFields choice={choice} />
          <WeekGrid days={days} today={times.today} />
        </form>
      )}
      <p className="mt-6 text-bark text-sm">All times are London time.</p>
      <WaitlistForm
        choice={choice}
        action={action}
        isOpen={isAboutWaitlist || isEmpty}
        state={isAboutWaitlist ? state : null}
        times={times}
      />
      <p className="mt-8">
        <a href={bookPath('rooms', choice)} className="link inline-flex min-h-11 items-center">
          Back
        </a>
      </p>
    </BookingFrame>
  )
}

function NoTimes({ laterFree, hrefOf }: { laterFree: string | null; hrefOf: (week: string) => string }) {
  return (
    <div className="mt-6 border-sand border-y py-8">
      <p className="display text-2xl">There are no free times in this week.</p>
      {laterFree === null ? (
        <p className="mt-2 max-w-[56ch]">
          Nor are there any after it, as far ahead as can be booked. Join the waitlist below and we will write
          to you when a time becomes free.
        </p>
      ) : (
        <>
          <p className="mt-2 max-w-[56ch]">
            The next free time after it is {formatMoment(laterFree)}. Or join the waitlist below and we will
            write to you when something becomes free sooner.
          </p>
          <a href={hrefOf(laterFree.slice(0, 10))} className="button button-main mt-5">
            See the week of {formatDay(laterFree)}
          </a>
        </>
      )}
    </div>
  )
}
