import { useRef } from 'react'
import { CloseIcon } from '@/components/icons'
import { withoutFilters } from '@/lib/listing/listing-edit'
import { listingHref } from '@/lib/listing/listing-url'
import { instead } from '@/lib/plain-click'
import { chosenFilters } from './chosen'
import type { FilterPanelProps } from './filter-panel'

/** The filters that are on, each a link to the list without it. */
export function ChosenFilters({ facets, state, scope, onChoose }: FilterPanelProps) {
  const list = useRef<HTMLUListElement>(null)
  const filters = chosenFilters(state, facets)
  if (filters.length === 0) return null
  const cleared = withoutFilters(state)
  return (
    <ul ref={list} tabIndex={-1} aria-label="Chosen filters" className="flex flex-wrap gap-2 pt-4">
      {filters.map(({ key, label, without }) => (
        <li key={key}>
          <a
            href={listingHref(scope.path, without)}
            rel="nofollow"
            aria-label={`Take off ${label}`}
            onClick={instead(() => {
              list.current?.focus({ preventScroll: true })
              onChoose(without)
            })}
            className="flex min-h-9 items-center gap-1.5 rounded-control bg-linen py-1 pr-2 pl-3 text-sm hover:bg-sand coarse:min-h-11 [&_svg]:size-4"
          >
            {label}
            <CloseIcon />
          </a>
        </li>
      ))}
      <li>
        <a
          href={listingHref(scope.path, cleared)}
          rel="nofollow"
          onClick={instead(() => onChoose(cleared))}
          className="link flex min-h-9 items-center px-2 text-sm coarse:min-h-11"
        >
          Clear all
        </a>
      </li>
    </ul>
  )
}
