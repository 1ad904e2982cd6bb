import type { CategoryCode, FacetInput, ListInput } from '../catalogue-types'
import { type ListingState, PAGE_SIZE } from './listing-state'

/** What a page fixes, whatever the shopper chooses. */
export type ListingScope = {
  /** Of the page. */
  path: string
  category?: CategoryCode
  onSale?: boolean
}

/** A list's state as the API's filters. */
export function facetInput(state: ListingState, scope: ListingScope): FacetInput {
  const { price } = state
  return {
    category: scope.category ?? state.category ?? undefined,
    colours: [...state.colours],
    styles: [...state.styles],
    finishes: [...state.finishes],
    ranges: [...state.ranges],
    priceMin: price && price.min > 0 ? price.min * 100 : undefined,
    priceMax: price?.max ? price.max * 100 - 1 : undefined,
    onSale: scope.onSale || state.onSale,
    q: state.q,
  }
}

export function listInput(state: ListingState, scope: ListingScope, cursor: string | null): ListInput {
  return {
    ...facetInput(state, scope),
    sort: state.sort,
    limit: PAGE_SIZE,
    cursor: cursor ?? undefined,
  }
}
