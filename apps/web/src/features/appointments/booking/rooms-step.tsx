import { type BookingChoice, bookPath } from '@/lib/appointments/booking-choice'
import { BOOK_PATHS } from '@/lib/shop-paths'
import { ChoiceFields } from '../choice-fields'
import { Problem } from '../problem'
import { BookingFrame } from './booking-frame'
import type { Chosen } from './summary'

const ROOMS = [
  { name: 'kitchen', label: 'A kitchen', line: 'Units, worktops, appliances and how it all fits.' },
  { name: 'bedroom', label: 'A bedroom', line: 'Wardrobes, drawers and everything fitted around the bed.' },
] as const

type RoomsStepProps = { choice: BookingChoice; isMissing: boolean; chosen: Chosen }

export function RoomsStep({ choice, isMissing, chosen }: RoomsStepProps) {
  return (
    <BookingFrame
      step="rooms"
      choice={choice}
      title="What is it about?"
      lead="A kitchen, a bedroom or both: you meet somebody who knows it."
      chosen={chosen}
    >
      <form action={BOOK_PATHS.time} noValidate className="mt-8">
        <ChoiceFields choice={choice} except={['kitchen', 'bedroom']} />
        <fieldset aria-describedby={isMissing ? 'rooms-problem' : undefined}>
          <legend className="sr-only">What is it about?</legend>
          {isMissing && <Problem id="rooms-problem">Choose kitchen, bedroom or both</Problem>}
          <div className="mt-4 grid max-w-[44rem] gap-3">
            {ROOMS.map(({ name, label, line }) => (
              <label
                key={name}
                htmlFor={name}
                className="flex gap-4 rounded-control border border-stone p-4 has-checked:border-forest has-checked:bg-linen has-checked:shadow-[inset_0_0_0_1px_var(--color-forest)] sm:p-5"
              >
                <input
                  id={name}
                  type="checkbox"
                  name={name}
                  value="1"
                  defaultChecked={choice[name]}
                  className="mt-1 size-5 shrink-0"
                />
                <span>
                  <span className="block font-[550] text-lg">{label}</span>
                  <span className="mt-0.5 block text-bark">{line}</span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <div className="mt-8 flex flex-wrap items-center gap-x-6 gap-y-3">
          <button type="submit" className="button button-main w-full sm:w-auto sm:min-w-48">
            Continue
          </button>
          <a href={bookPath('type', choice)} className="link inline-flex min-h-11 items-center">
            Back
          </a>
        </div>
      </form>
    </BookingFrame>
  )
}
