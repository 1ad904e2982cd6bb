import { type ChangeEvent, useId } from 'react'
import type { Sort } from '@/lib/catalogue-types'
import { withSort } from '@/lib/listing/listing-edit'
import type { ListingScope } from '@/lib/listing/listing-input'
import { DEFAULT_SORT, type ListingState, SORTS } from '@/lib/listing/listing-state'
import { listingFields } from '@/lib/listing/listing-url'

const SORT_LABELS: Record<Sort, string> = {
  newest: 'Newest',
  'price-asc': 'Price, low to high',
  'price-desc': 'Price, high to low',
  'most-viewed': 'Most viewed',
}

type SortFormProps = { state: ListingState; scope: ListingScope; onChoose: (state: ListingState) => void }

export function SortForm({ state, scope, onChoose }: SortFormProps) {
  const id = useId()
  const kept = listingFields(withSort(state, DEFAULT_SORT))
  const onChange = (event: ChangeEvent<HTMLSelectElement>) => {
    const sort = SORTS.find((each) => each === event.target.value)
    if (sort) onChoose(withSort(state, sort))
  }
  return (
    <form action={scope.path} className="flex items-center gap-2">
      {kept.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <label htmlFor={id} className="sr-only text-bark sm:not-sr-only">
        Sort by
      </label>
      <select
        id={id}
        name="sort"
        value={state.sort}
        onChange={onChange}
        className="field select min-h-11 py-1.5"
      >
        {SORTS.map((sort) => (
          <option key={sort} value={sort}>
            {SORT_LABELS[sort]}
          </option>
        ))}
      </select>
      <button type="submit" className="button button-plain min-h-11 px-4 scripted:hidden">
        Sort
      </button>
    </form>
  )
}
