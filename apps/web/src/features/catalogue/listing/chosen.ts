import type { Facets } from '../../../lib/catalogue-types'
import { togglePrice, toggleSale, toggleSlug } from '../../../lib/listing/listing-edit'
import type { ListingState, PriceRange, SlugFacet } from '../../../lib/listing/listing-state'
import { formatPence } from '../../../lib/money'

/** One filter that is on. */
export type ChosenFilter = { key: string; label: string; without: ListingState }

const SLUG_FACETS = ['colours', 'styles', 'finishes', 'ranges'] as const satisfies readonly SlugFacet[]

/** The filters that are on, in the order of the panel. */
export function chosenFilters(state: ListingState, facets: Facets): ChosenFilter[] {
  const slugs = SLUG_FACETS.flatMap((facet) =>
    state[facet].map((slug) => ({
      key: `${facet}:${slug}`,
      label: facets[facet].find((value) => value.slug === slug)?.name ?? wordsOf(slug),
      without: toggleSlug(state, facet, slug),
    })),
  )
  const { price } = state
  return [
    ...(state.onSale ? [{ key: 'sale', label: 'In the sale', without: toggleSale(state) }] : []),
    ...(price ? [{ key: 'price', label: priceLabel(price), without: togglePrice(state, price) }] : []),
    ...slugs,
  ]
}

export function priceLabel({ min, max }: PriceRange): string {
  if (max === null) return `${formatPence(min * 100)} and over`
  if (min === 0) return `Under ${formatPence(max * 100)}`
  return `${formatPence(min * 100)} to ${formatPence(max * 100)}`
}

/**
 * Filters that a list without results could do without: counts of a facet ignore its own choice, so a facet that counts
 * anything is one whose removal brings results.
 */
export function blockingFilters(state: ListingState, facets: Facets): ChosenFilter[] {
  const counts = (values: readonly { count: number }[]) => values.some(({ count }) => count > 0)
  return chosenFilters(state, facets).filter(({ key, without }) => {
    if (key === 'price') return counts(facets.priceBands)
    const facet = SLUG_FACETS.find((each) => key.startsWith(`${each}:`))
    return facet !== undefined && without[facet].length === 0 && counts(facets[facet])
  })
}

function wordsOf(slug: string): string {
  const words = slug.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
