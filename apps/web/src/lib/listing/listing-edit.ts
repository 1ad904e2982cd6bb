import {
  DEFAULT_SORT,
  EMPTY_LISTING,
  type ListingState,
  type PriceRange,
  type SlugFacet,
} from './listing-state'

/** A list asked for something else begins at its beginning. */
function edited(state: ListingState, change: Partial<ListingState>): ListingState {
  return { ...state, show: EMPTY_LISTING.show, from: null, ...change }
}

export function toggleSlug(state: ListingState, facet: SlugFacet, slug: string): ListingState {
  const chosen = state[facet]
  const next = chosen.includes(slug) ? chosen.filter((each) => each !== slug) : [...chosen, slug].sort()
  return edited(state, { [facet]: next })
}

export function togglePrice(state: ListingState, price: PriceRange): ListingState {
  return edited(state, { price: isSamePrice(state.price, price) ? null : price })
}

export function toggleSale(state: ListingState): ListingState {
  return edited(state, { onSale: !state.onSale })
}

export function withSort(state: ListingState, sort: ListingState['sort']): ListingState {
  return edited(state, { sort })
}

export function withCategory(state: ListingState, category: ListingState['category']): ListingState {
  return edited(state, { category })
}

export function withShow(state: ListingState, show: number): ListingState {
  return { ...state, show }
}

/** Goes on after the last item shown. */
export function continuedFrom(state: ListingState, cursor: string): ListingState {
  return edited(state, { from: cursor })
}

export function fromStart(state: ListingState): ListingState {
  return edited(state, {})
}

/** Takes every filter off; the words searched for and the category stay. */
export function withoutFilters(state: ListingState): ListingState {
  return { ...EMPTY_LISTING, q: state.q, category: state.category, sort: state.sort }
}

export function isSamePrice(a: PriceRange | null, b: PriceRange | null): boolean {
  return a === b || (a !== null && b !== null && a.min === b.min && a.max === b.max)
}

export function filterCount(state: ListingState): number {
  const slugs = state.colours.length + state.styles.length + state.finishes.length + state.ranges.length
  return slugs + (state.price ? 1 : 0) + (state.onSale ? 1 : 0)
}

/** Whether this is the list as search engines should know it. */
export function isPlain(state: ListingState): boolean {
  return filterCount(state) === 0 && state.q === '' && state.from === null && state.sort === DEFAULT_SORT
}

/** Whether two states name the same products in the same order, however many of them are shown. */
export function isSameList(a: ListingState, b: ListingState): boolean {
  const key = (state: ListingState) => JSON.stringify({ ...EMPTY_LISTING, ...state, show: 0 })
  return key(a) === key(b)
}
