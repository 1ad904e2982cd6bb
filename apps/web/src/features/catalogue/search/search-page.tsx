import { SearchForm } from '@/components/search-form'
import { filterCount } from '@/lib/listing/listing-edit'
import { parseListing } from '@/lib/listing/listing-url'
import { type PageQuery, toQuery } from '@/lib/page-query'
import { CategoryTabs } from '../listing/category-tabs'
import { Listing } from '../listing/listing'
import type { ListingData } from '../listing/listing-data'
import { loadListing } from '../listing/load-listing'
import { ANY_NOUN, CATEGORY_NOUNS } from '../listing/nouns'
import { SearchSuggestions } from './search-suggestions'

const SCOPE = { path: '/search' }

export async function SearchPage({ query }: { query: PageQuery }) {
  const { q } = parseListing(toQuery(query))
  const found = q === '' ? null : await loadListing(query, SCOPE)
  return (
    <>
      <div className="page pt-8 pb-8 lg:pt-12">
        <h1 className="display text-4xl">{titleOf(q, found)}</h1>
        {found && isNothing(found) && (
          <p className="mt-3 max-w-prose text-lg">
            Try fewer words, or a style, a colour or a range. Small misspellings do not matter.
          </p>
        )}
        <div className="mt-6 max-w-[44rem]">
          <SearchForm size="large" q={q} />
        </div>
      </div>
      {found && !isNothing(found) ? <SearchResult found={found} /> : <SearchSuggestions />}
      <div className="h-20 lg:h-28" />
    </>
  )
}

function SearchResult({ found }: { found: ListingData }) {
  const { q, category } = found.state
  return (
    <>
      <CategoryTabs path={SCOPE.path} q={q} category={category} />
      <Listing
        key={`${q} ${category}`}
        scope={SCOPE}
        noun={category ? CATEGORY_NOUNS[category] : ANY_NOUN}
        initial={found}
      />
    </>
  )
}

/** The words alone find nothing in the whole shop. */
function isNothing({ state, facets }: ListingData): boolean {
  return facets.total === 0 && state.category === null && filterCount(state) === 0
}

function titleOf(q: string, found: ListingData | null): string {
  if (!found) return 'Search'
  return isNothing(found) ? `Nothing found for “${q}”` : `Results for “${q}”`
}
