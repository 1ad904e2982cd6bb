import { type BookingChoice, choiceEntries } from '@/lib/appointments/booking-choice'

type ChoiceFieldsProps = {
  choice: BookingChoice
  /** Those that the form asks for itself. */
  except?: readonly (keyof BookingChoice)[]
}

/** What was chosen before, carried on by a form. */
export function ChoiceFields({ choice, except = [] }: ChoiceFieldsProps) {
  return choiceEntries(choice)
    .filter(([name]) => !except.some((each) => each === name))
    .map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}
