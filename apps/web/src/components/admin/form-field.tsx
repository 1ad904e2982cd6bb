export type FormField = {
  name: string
  label: string
  /** Below the label. */
  hint?: string
  kind?: 'text' | 'email' | 'password' | 'tel' | 'date' | 'textarea' | 'select'
  options?: readonly { value: string; label: string }[]
  autoComplete?: string
  /** Which keys a telephone shows. */
  inputMode?: 'numeric'
}

type LabelledFieldProps = {
  field: FormField
  value: string
  problem: string | undefined
  onChange: (value: string) => void
  /** Tells fields of the same name on one page apart. */
  scope: string
  isDisabled?: boolean
}

/** A field with its label, and what is wrong with it beside it. */
export function LabelledField({ field, value, problem, onChange, scope, isDisabled }: LabelledFieldProps) {
  const { name, label, hint, kind = 'text', options = [], autoComplete, inputMode } = field
  const id = `${scope}-${name}`
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  const common = {
    id,
    name,
    value,
    disabled: isDisabled,
    onChange: ({ target }: { target: { value: string } }) => onChange(target.value),
    'aria-invalid': problem ? true : undefined,
    'aria-describedby': described || undefined,
    className: 'desk-field',
  } as const
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-[550]">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-bark text-xs">
          {hint}
        </p>
      )}
      {kind === 'textarea' && <textarea {...common} rows={3} />}
      {kind === 'select' && (
        <select {...common}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
      {kind !== 'textarea' && kind !== 'select' && (
        <input {...common} type={kind} autoComplete={autoComplete ?? 'off'} inputMode={inputMode} />
      )}
      {problem && (
        <p id={`${id}-problem`} className="text-madder text-xs">
          {problem}
        </p>
      )}
    </div>
  )
}
