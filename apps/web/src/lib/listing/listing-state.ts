import type { CategoryCode, Sort } from '../catalogue-types.ts'

/** Whole pounds: from `min` up to, but not including, `max`; null has no upper end. */
export type PriceRange = { min: number; max: number | null }

/** What a shopper has asked a list for: all of it stands in the URL. */
export type ListingState = {
  /** For lists over both categories. */
  category: CategoryCode | null
  colours: readonly string[]
  styles: readonly string[]
  finishes: readonly string[]
  ranges: readonly string[]
  price: PriceRange | null
  onSale: boolean
  q: string
  sort: Sort
  /** How many items are shown: a multiple of PAGE_SIZE. */
  show: number
  /** The list begins after this cursor. */
  from: string | null
}

export type SlugFacet = 'colours' | 'styles' | 'finishes' | 'ranges'

export const PAGE_SIZE = 24
/** More than this are not put on one page; the list goes on on another. */
export const MAX_SHOWN = 240

export const SORTS = ['newest', 'price-asc', 'price-desc', 'most-viewed'] as const satisfies readonly Sort[]
export const DEFAULT_SORT: Sort = 'newest'

export const EMPTY_LISTING: ListingState = {
  category: null,
  colours: [],
  styles: [],
  finishes: [],
  ranges: [],
  price: null,
  onSale: false,
  q: '',
  sort: DEFAULT_SORT,
  show: PAGE_SIZE,
  from: null,
}
