import type { ReactNode } from 'react'
import { findFormState } from '@/form-states'
import type { PageQuery } from '@/lib/page-query'
import { takesFocus } from '@/lib/takes-focus'

type Field = {
  name: string
  label: string
  type?: 'text' | 'email' | 'password'
  autoComplete: string
  inputMode?: 'numeric'
  /** Below the label, before anything went wrong. */
  hint?: string
  value?: string
}

type AccountFormProps = {
  query: PageQuery
  action: string
  fields: readonly Field[]
  hidden?: Record<string, string>
  button: string
  children?: ReactNode
}

/** A form that works without scripts: sent, it leads on; not done, it comes again with what was typed and what is wrong. */
export function AccountForm({ query, action, fields, hidden = {}, button, children }: AccountFormProps) {
  const state = findFormState(query.form)
  const about = state?.error?.fields ?? {}
  const firstWrong = fields.find(({ name }) => about[name])
  return (
    <form method="post" action={action} className="mt-8 grid max-w-[28rem] gap-6" noValidate>
      {state?.error && !firstWrong && (
        <p role="alert" {...takesFocus} className="border-oak border-l-4 pl-3">
          {state.error.message}
        </p>
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => (
        <LabelledField
          key={field.name}
          {...field}
          value={state?.values[field.name] ?? field.value ?? ''}
          problem={about[field.name]?.[0]}
          isFocused={field === firstWrong}
        />
      ))}
      <div className="flex flex-wrap items-center gap-4">
        <button type="submit" className="button button-main">
          {button}
        </button>
        {children}
      </div>
    </form>
  )
}

function LabelledField({
  name,
  label,
  type = 'text',
  autoComplete,
  inputMode,
  hint,
  value,
  problem,
  isFocused,
}: Field & { problem: string | undefined; isFocused: boolean }) {
  const described = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(' ')
  return (
    <div className="grid gap-1.5">
      <label htmlFor={name} className="font-[550]">
        {label}
      </label>
      {hint && (
        <p id={`${name}-hint`} className="text-bark text-sm">
          {hint}
        </p>
      )}
      <input
        id={name}
        name={name}
        type={type}
        autoComplete={autoComplete}
        {...(isFocused && { autoFocus: true })}
        inputMode={inputMode}
        defaultValue={value}
        aria-invalid={problem ? true : undefined}
        aria-describedby={described || undefined}
        className="field w-full"
      />
      {problem && (
        <p id={`${name}-problem`} role="alert" className="border-oak border-l-4 pl-3 text-sm">
          {problem}
        </p>
      )}
    </div>
  )
}
