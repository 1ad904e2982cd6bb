import { POLICY } from '@lomash/api'
import type { ShowroomItem } from '@/lib/appointments/appointment-types'
import { TYPE_NAMES, wordsForNotice } from '@/lib/appointments/appointment-words'
import { APPOINTMENT_TYPES, type BookingChoice, type Missing } from '@/lib/appointments/booking-choice'
import { BOOK_PATHS } from '@/lib/shop-paths'
import { ChoiceFields } from '../choice-fields'
import { Problem } from '../problem'
import { BookingFrame } from './booking-frame'

const LINES = {
  HOME_MEASUREMENT: 'A designer comes to you, measures the room and goes through styles and prices.',
  ONLINE: 'A video call from wherever you are, with your pictures and sizes on the table.',
  SHOWROOM: 'Open the doors, feel the worktops and plan the room with a designer.',
} as const

type TypeStepProps = {
  choice: BookingChoice
  missing: Missing | null
  showrooms: readonly ShowroomItem[]
}

export function TypeStep({ choice, missing, showrooms }: TypeStepProps) {
  // Who comes from a showroom's page wants to go there.
  const chosen = choice.type ?? (choice.showroom === null ? null : 'SHOWROOM')
  return (
    <BookingFrame
      step="type"
      choice={choice}
      title="How would you like to meet?"
      lead="Choose a time in a minute or two; you can move or cancel it yourself later."
      chosen={{}}
    >
      <form action={BOOK_PATHS.rooms} noValidate className="mt-8">
        <ChoiceFields choice={choice} except={['type', 'showroom', 'consultant']} />
        <fieldset className="group/type" aria-describedby={missing === 'type' ? 'type-problem' : undefined}>
          <legend className="sr-only">How would you like to meet?</legend>
          {missing === 'type' && <Problem id="type-problem">Choose one of the three</Problem>}
          <div className="mt-4 grid max-w-[44rem] gap-3">
            {APPOINTMENT_TYPES.map((type) => (
              <div
                key={type}
                // Its own radio: an option of the list of showrooms is always chosen, and `checked`.
                className="rounded-control border border-stone has-[input:checked]:border-forest has-[input:checked]:bg-linen has-[input:checked]:shadow-[inset_0_0_0_1px_var(--color-forest)]"
              >
                <label htmlFor={type} className="flex gap-4 p-4 sm:p-5">
                  <input
                    id={type}
                    type="radio"
                    name="type"
                    value={type}
                    defaultChecked={type === chosen}
                    className="mt-1 size-5 shrink-0"
                  />
                  <span>
                    <span className="block font-[550] text-lg">{TYPE_NAMES[type]}</span>
                    <span className="mt-0.5 block text-pretty">{LINES[type]}</span>
                    <span className="mt-1 block text-bark text-sm">
                      {POLICY[type].lengthMinutes} minutes. Book at least{' '}
                      {wordsForNotice(POLICY[type].noticeMinutes)} ahead.
                    </span>
                  </span>
                </label>
                {type === 'SHOWROOM' && (
                  <ShowroomChoice showrooms={showrooms} choice={choice} isMissing={missing === 'showroom'} />
                )}
              </div>
            ))}
          </div>
        </fieldset>
        <button type="submit" className="button button-main mt-8 w-full sm:w-auto sm:min-w-48">
          Continue
        </button>
      </form>
    </BookingFrame>
  )
}

/** Asked only of who wants to come: below its choice, and there without scripts as well. */
function ShowroomChoice({
  showrooms,
  choice,
  isMissing,
}: Pick<TypeStepProps, 'showrooms' | 'choice'> & { isMissing: boolean }) {
  return (
    <div className="hidden gap-2 px-4 pb-5 group-has-[#SHOWROOM:checked]/type:grid sm:pr-5 sm:pl-14">
      <label htmlFor="showroom" className="font-[550]">
        Which showroom?
      </label>
      {isMissing && <Problem id="showroom-problem">Choose a showroom</Problem>}
      <select
        id="showroom"
        name="showroom"
        defaultValue={choice.showroom ?? ''}
        aria-invalid={isMissing || undefined}
        aria-describedby={isMissing ? 'showroom-problem' : undefined}
        className="field select w-full"
      >
        <option value="">Choose a showroom</option>
        {showrooms.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
