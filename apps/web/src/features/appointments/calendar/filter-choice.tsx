type FilterChoiceProps = {
  /** Tells fields of the same name in the page's forms apart. */
  scope: string
  name: string
  label: string
  value: string | undefined
  options: readonly { value: string; label: string }[]
  /** The id of the text that says what is wrong with it. */
  describedBy?: string | undefined
}

/** A choice in a form that asks for the page anew. */
export function FilterChoice({ scope, name, label, value, options, describedBy }: FilterChoiceProps) {
  return (
    <div className="grid min-w-0 gap-1 sm:min-w-34">
      <label htmlFor={`${scope}-${name}`} className="text-bark text-xs">
        {label}
      </label>
      <select
        id={`${scope}-${name}`}
        key={value}
        name={name}
        defaultValue={value}
        aria-invalid={describedBy ? true : undefined}
        aria-describedby={describedBy}
        className="desk-field"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}

/** The day that a form asks about. */
export function FilterDay({ scope, date }: { scope: string; date: string }) {
  return (
    <div className="grid min-w-0 gap-1 sm:w-38">
      <label htmlFor={`${scope}-date`} className="text-bark text-xs">
        Day
      </label>
      <input
        id={`${scope}-date`}
        key={date}
        type="date"
        name="date"
        defaultValue={date}
        className="desk-field"
      />
    </div>
  )
}
