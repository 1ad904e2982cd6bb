import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute } from 'react'

export type FieldProps = {
  name: string
  label: string
  type?: HTMLInputTypeAttribute
  autoComplete?: HTMLInputAutoCompleteAttribute
  inputMode?: 'tel' | 'email'
  /** Below the label, before anything went wrong. */
  hint?: string
  value: string
  problem: string | undefined
  /** Nothing above says that something is wrong: the field has the focus when the page opens. */
  isFocused?: boolean
  min?: string
  max?: string
  /** How wide: as what is typed into it. */
  className?: string
}

/** A field with its label, what it wants, and what is wrong with what was typed. */
export function LabelledField({
  name,
  label,
  hint,
  value,
  problem,
  isFocused = false,
  className = 'w-full',
  ...input
}: FieldProps) {
  const described = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(' ')
  return (
    <div className="grid gap-1.5">
      <label htmlFor={name} className="font-[550]">
        {label}
      </label>
      {hint && (
        <p id={`${name}-hint`} className="max-w-[56ch] text-bark text-sm">
          {hint}
        </p>
      )}
      <input
        {...input}
        {...(isFocused && { autoFocus: true })}
        id={name}
        name={name}
        defaultValue={value}
        spellCheck={false}
        aria-invalid={problem ? true : undefined}
        aria-describedby={described || undefined}
        className={`field ${className} ${problem ? 'border-ink' : ''}`}
      />
      {problem && (
        <p id={`${name}-problem`} className="border-oak border-l-4 pl-3 text-sm">
          {problem}
        </p>
      )}
    </div>
  )
}
