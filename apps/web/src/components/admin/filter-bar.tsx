import { type Filter, filterChips, type ListQuery, listHref } from '@/lib/admin/list-query'
import { CloseIcon } from '../icons'
import { TidyForm } from './tidy-form'

type FilterBarProps = { path: string; filters: readonly Filter[]; values: ListQuery['values'] }

/** A list's filters: a form that asks for the list anew (without scripts, too), and what is on, each to be taken off. */
export function FilterBar({ path, filters, values }: FilterBarProps) {
  return (
    <div className="mb-4 grid gap-3">
      <TidyForm action={path}>
        {filters.map((filter) => (
          <FilterField key={filter.name} filter={filter} value={values[filter.name] ?? ''} />
        ))}
        <button type="submit" className="desk-button max-sm:justify-self-start">
          Apply
        </button>
      </TidyForm>
      <FilterChips path={path} filters={filters} values={values} />
    </div>
  )
}

/** On a telephone two stand side by side, but what is typed has the whole line. */
const WIDTHS = {
  search: 'max-sm:col-span-2 sm:min-w-44 sm:max-w-96 sm:flex-[2_1_14rem]',
  text: 'max-sm:col-span-2 sm:min-w-36 sm:flex-1',
  date: 'sm:w-38',
  select: 'sm:min-w-34',
}

function FilterField({ filter, value }: { filter: Filter; value: string }) {
  const { name, label, kind, options = [], placeholder } = filter
  if (filter.isHidden) return value ? <input type="hidden" name={name} value={value} /> : null
  const id = `filter-${name}`
  return (
    <div className={`grid min-w-0 gap-1 ${WIDTHS[kind]}`}>
      <label htmlFor={id} className="text-bark text-xs">
        {label}
      </label>
      {kind === 'select' ? (
        <select id={id} name={name} defaultValue={value} className="desk-field">
          <option value="">Any</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          name={name}
          type={kind}
          defaultValue={value}
          placeholder={placeholder}
          className="desk-field"
        />
      )}
    </div>
  )
}

function FilterChips({ path, filters, values }: FilterBarProps) {
  const chips = filterChips(filters, values)
  if (chips.length === 0) return null
  return (
    <ul aria-label="Filters that are on" className="flex flex-wrap items-center gap-2">
      {chips.map(({ name, label, without }) => (
        <li key={name}>
          <a
            href={listHref(path, without)}
            aria-label={`Take off ${label}`}
            className="flex min-h-8 items-center gap-1 rounded-control bg-frost py-0.5 pr-1.5 pl-2.5 hover:bg-slate coarse:min-h-11 [&_svg]:size-4"
          >
            {label}
            <CloseIcon />
          </a>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <a href={path} className="link flex min-h-8 items-center px-1 coarse:min-h-11">
            Clear all
          </a>
        </li>
      )}
    </ul>
  )
}
