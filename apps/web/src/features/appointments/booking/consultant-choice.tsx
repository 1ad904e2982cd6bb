import type { Consultant } from '@/lib/appointments/appointment-types'
import type { BookingChoice } from '@/lib/appointments/booking-choice'
import { BOOK_PATHS } from '@/lib/shop-paths'
import { ChoiceFields } from '../choice-fields'

type ConsultantChoiceProps = { choice: BookingChoice; consultants: readonly Consultant[] }

/** Only the times of somebody one would like to see. */
export function ConsultantChoice({ choice, consultants }: ConsultantChoiceProps) {
  return (
    <form action={BOOK_PATHS.time} className="mt-6 max-w-[30rem]">
      <ChoiceFields choice={choice} except={['consultant']} />
      <label htmlFor="consultant" className="mb-1.5 block font-[550]">
        Whom would you like to see?
      </label>
      <div className="flex gap-2">
        <select
          id="consultant"
          name="consultant"
          defaultValue={choice.consultant ?? ''}
          className="field select min-w-0 flex-1"
        >
          <option value="">Whoever is free</option>
          {consultants.map(({ consultantId, name }) => (
            <option key={consultantId} value={consultantId}>
              {name}
            </option>
          ))}
        </select>
        <button type="submit" className="button button-plain shrink-0">
          Show times
        </button>
      </div>
    </form>
  )
}
