import { TYPE_NAMES } from '@/lib/appointments/appointment-words'
import { bookPath, missingIn } from '@/lib/appointments/booking-choice'
import { CONTACT_FIELDS } from '@/lib/appointments/contact-form'
import { ChoiceFields } from '../choice-fields'
import { ContactForm } from '../contact-form'
import { KeepTyped } from '../keep-typed'
import { KeptTime } from '../kept-time'
import { OwnAddress } from '../own-address'
import { BookingFrame } from './booking-frame'
import type { LoadedDetails } from './load-details'
import { OtherTimes } from './other-times'

/** How to reach whoever has chosen a time, while it is kept for them. */
export function DetailsStep(details: LoadedDetails) {
  const { choice, hold, showroom, state, known, now } = details
  if (hold === null) return <Gone {...details} />
  const { holdId, startsAt, endsAt, expiresAt, consultant } = hold
  const action = bookPath('details', choice, { hold: holdId })
  return (
    <BookingFrame
      step="details"
      choice={choice}
      title="How can we reach you?"
      chosen={{ showroomName: showroom?.name, startsAt, consultantName: consultant.name }}
    >
      <KeptTime
        startsAt={startsAt}
        endsAt={endsAt}
        expiresAt={expiresAt}
        now={now}
        where={`${showroom?.name ?? TYPE_NAMES[hold.type]}, with ${consultant.name}`}
      >
        <a href={bookPath('time', choice)} className="link inline-flex min-h-11 items-center">
          Choose another time
        </a>
      </KeptTime>
      {state && <OwnAddress path={action} />}
      <ContactForm
        action={action}
        type={hold.type}
        state={state}
        known={known}
        hidden={
          <>
            <ChoiceFields choice={choice} />
            <input type="hidden" name="hold" value={holdId} />
          </>
        }
      />
    </BookingFrame>
  )
}

/** Somebody else has the time: the nearest are offered, and what was typed is carried on. */
function Gone({ choice, gone, showroom, state, query }: LoadedDetails) {
  if (gone === null) return null
  const canChoose = missingIn(choice) === null
  const others = canChoose ? (gone.alternatives ?? []) : []
  const hold = query.get('hold') ?? ''
  const action = bookPath('details', choice, { hold })
  return (
    <BookingFrame
      step="details"
      choice={choice}
      title="This time is gone."
      lead={state ? 'What you typed is kept: choose another time and go on where you were.' : undefined}
      chosen={{ showroomName: showroom?.name }}
    >
      {state && <OwnAddress path={action} />}
      <form method="post" action={action}>
        <ChoiceFields choice={choice} />
        <input type="hidden" name="hold" value={hold} />
        {CONTACT_FIELDS.map((name) => {
          const value = state?.values[name]
          return value && <input key={name} type="hidden" name={name} value={value} />
        })}
        <OtherTimes error={{ ...gone, alternatives: others }} />
        {state && <KeepTyped isFresh={false} />}
      </form>
      <p className="mt-8">
        <a
          href={bookPath(canChoose ? 'time' : 'type', choice)}
          className={others.length > 0 ? 'link inline-flex min-h-11 items-center' : 'button button-main'}
        >
          {canChoose ? 'See all times' : 'Choose a time'}
        </a>
      </p>
    </BookingFrame>
  )
}
