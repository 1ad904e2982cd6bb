import type { PublicError } from '@lomash/api'
import type { ReactNode } from 'react'
import type { FormState } from '@/form-states'
import type { AppointmentType } from '@/lib/appointments/appointment-types'
import { problemAt, TYPED_FIELDS } from '@/lib/appointments/contact-form'
import { KeepTyped } from './keep-typed'
import { LabelledField } from './labelled-field'
import { Problem } from './problem'

const NAMES: Record<(typeof TYPED_FIELDS)[number], string> = {
  name: 'Your name',
  email: 'Email address',
  phone: 'Phone number',
  line1: 'Address line 1',
  line2: 'Address line 2 (optional)',
  town: 'Town or city',
  postcode: 'Postcode',
  message: 'Anything we should know? (optional)',
}

type ContactFormProps = {
  action: string
  type: AppointmentType
  /** What was typed, when it comes again. */
  state: FormState | null
  /** What is known of whoever is signed in, or was written to. */
  known: { name: string; email: string } | null
  /** Names the time and carries what was chosen. */
  hidden: ReactNode
}

/** How to reach somebody: the last step to an appointment. What was typed stays, whatever happens. */
export function ContactForm({ action, type, state, known, hidden }: ContactFormProps) {
  const isAtHome = type === 'HOME_MEASUREMENT'
  const error = state?.error ?? null
  const of = (name: keyof typeof NAMES) => ({
    name,
    label: NAMES[name],
    value: state?.values[name] || (known as Record<string, string> | null)?.[name] || '',
    problem: problemAt(error?.fields, name),
  })
  const message = of('message')
  return (
    <form method="post" action={action} noValidate className="mt-8 grid max-w-[36rem] gap-6">
      {error && <Problems error={error} />}
      {hidden}
      <input
        type="hidden"
        name="idempotencyKey"
        value={state?.values.idempotencyKey || crypto.randomUUID()}
      />
      <LabelledField {...of('name')} autoComplete="name" />
      <LabelledField
        {...of('email')}
        type="email"
        inputMode="email"
        autoComplete="email"
        hint="The confirmation goes there, with a link to move or cancel it."
      />
      <LabelledField
        {...of('phone')}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        hint="A UK number, in case something comes up on the day."
      />
      {isAtHome && (
        <fieldset className="grid gap-6 border-sand border-t pt-6">
          <legend className="float-left mb-1 w-full font-serif text-xl">Where shall we come?</legend>
          <LabelledField {...of('line1')} autoComplete="address-line1" />
          <LabelledField {...of('line2')} autoComplete="address-line2" />
          <LabelledField {...of('town')} autoComplete="address-level2" />
        </fieldset>
      )}
      <LabelledField
        {...of('postcode')}
        autoComplete="postal-code"
        className="w-44 uppercase"
        hint={isAtHome ? undefined : 'Of the home it is for.'}
      />
      <div className="grid gap-1.5">
        <label htmlFor="message" className="font-[550]">
          {message.label}
        </label>
        <textarea
          id="message"
          name="message"
          rows={4}
          maxLength={1_000}
          defaultValue={message.value}
          aria-invalid={message.problem ? true : undefined}
          aria-describedby={message.problem && 'message-problem'}
          className="field w-full"
        />
        {message.problem && (
          <p id="message-problem" className="border-oak border-l-4 pl-3 text-sm">
            {message.problem}
          </p>
        )}
      </div>
      <div>
        <button type="submit" className="button button-main w-full sm:w-auto sm:min-w-56">
          Book this time
        </button>
      </div>
      <KeepTyped isFresh={state === null} />
    </form>
  )
}

/** What is wrong all over the form, with the way to each field. */
function Problems({ error }: { error: PublicError }) {
  const problems = TYPED_FIELDS.flatMap((name) => {
    const problem = problemAt(error.fields, name)
    return problem === undefined ? [] : [{ name, problem }]
  })
  if (problems.length === 0) return <Problem>{error.message}</Problem>
  return (
    <div role="alert" className="border-oak border-l-4 bg-linen px-4 py-3">
      <p className="font-[550]">
        {problems.length === 1
          ? 'One thing is missing or wrong:'
          : `${problems.length} things are missing or wrong:`}
      </p>
      <ul className="mt-1">
        {problems.map(({ name, problem }) => (
          <li key={name}>
            <a href={`#${name}`} className="link inline-flex min-h-8 items-center">
              {problem}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
