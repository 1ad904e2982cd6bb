import { filterCount, withoutFilters } from '@/lib/listing/listing-edit'
import { listingHref } from '@/lib/listing/listing-url'
import { instead } from '@/lib/plain-click'
import { blockingFilters } from './chosen'
import type { FilterPanelProps } from './filter-panel'
import type { Noun } from './listing-data'

/** Says which filter stands in the way, and offers the list without it. */
export function EmptyResult({ facets, state, scope, onChoose, noun }: FilterPanelProps & { noun: Noun }) {
  const blocking = blockingFilters(state, facets)
  const cleared = withoutFilters(state)
  return (
    <div className="max-w-prose py-10">
      <p className="display text-2xl">
        {state.q && filterCount(state) === 0
          ? `Nothing is called “${state.q}”.`
          : `No ${noun.one} has all of this.`}
      </p>
      {blocking.length > 0 && <p className="mt-3">Take one filter off and there is something to see:</p>}
      <ul className="mt-5 flex flex-wrap gap-3">
        {blocking.map(({ key, label, without }) => (
          <li key={key}>
            <a
              href={listingHref(scope.path, without)}
              rel="nofollow"
              onClick={instead(() => onChoose(without))}
              className="button button-plain"
            >
              Without {label}
            </a>
          </li>
        ))}
        {filterCount(state) > 0 && (
          <li>
            <a
              href={listingHref(scope.path, cleared)}
              onClick={instead(() => onChoose(cleared))}
              className="button button-plain"
            >
              Clear all filters
            </a>
          </li>
        )}
      </ul>
    </div>
  )
}
