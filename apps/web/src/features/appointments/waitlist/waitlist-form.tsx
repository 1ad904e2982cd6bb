import type { FormState } from '@/form-states'
import type { BookingChoice } from '@/lib/appointments/booking-choice'
import { ChoiceFields } from '../choice-fields'
import { LabelledField } from '../labelled-field'
import { Problem } from '../problem'

/** How far the first suggestion reaches: most people want it within some weeks. */
const SUGGESTED_DAYS = 30
const FIELDS = ['name', 'email', 'from', 'to'] as const

type WaitlistFormProps = {
  choice: BookingChoice
  action: string
  isOpen: boolean
  /** Of the form when it could not be done. */
  state: FormState | null
  times: { today: string; lastDay: string }
}

/** For whom no time suits: we write when one becomes free. */
export function WaitlistForm({ choice, action, isOpen, state, times }: WaitlistFormProps) {
  const { today, lastDay } = times
  const soon = new Date(Date.parse(today) + SUGGESTED_DAYS * 86_400_000).toISOString().slice(0, 10)
  const suggested: Record<string, string> = { from: today, to: soon }
  const problems = state?.error?.fields ?? {}
  const isAboutFields = FIELDS.some((name) => problems[name])
  const of = (name: (typeof FIELDS)[number]) => ({
    name,
    value: state?.values[name] ?? suggested[name] ?? '',
    problem: problems[name]?.[0],
  })
  return (
    <details open={isOpen} className="group mt-8 border-sand border-y">
      <summary className="flex min-h-14 items-center justify-between gap-4 font-[550] hover:text-oak">
        No time that suits? Join the waitlist
        <span aria-hidden="true" className="display text-2xl leading-none group-open:rotate-45">
          +
        </span>
      </summary>
      <form method="post" action={action} noValidate className="grid max-w-[34rem] gap-5 pt-1 pb-8">
        <p className="text-bark">
          Choose the first and last day, at most 31 days in all. When a time becomes free we write to whoever
          has waited longest and keep it for them for two hours.
        </p>
        {state?.error && (
          <Problem>{isAboutFields ? 'Something is missing or wrong below.' : state.error.message}</Problem>
        )}
        <ChoiceFields choice={choice} />
        <input type="hidden" name="join" value="1" />
        <div className="grid gap-5 sm:grid-cols-2">
          <LabelledField {...of('from')} label="From" type="date" min={today} max={lastDay} />
          <LabelledField {...of('to')} label="To" type="date" min={today} max={lastDay} />
        </div>
        <LabelledField {...of('name')} label="Your name" autoComplete="name" />
        <LabelledField {...of('email')} label="Email address" type="email" autoComplete="email" />
        <div>
          <button type="submit" className="button button-plain w-full sm:w-auto">
            Join the waitlist
          </button>
        </div>
      </form>
    </details>
  )
}
