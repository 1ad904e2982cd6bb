import type { CategoryCode } from '../catalogue-types.ts'
import {
  DEFAULT_SORT,
  EMPTY_LISTING,
  type ListingState,
  MAX_SHOWN,
  PAGE_SIZE,
  type PriceRange,
  type SlugFacet,
  SORTS,
} from './listing-state.ts'

/** Names in the query, which server.ts also keys its pages by. */
const FACET_PARAMETERS = {
  colours: 'colour',
  styles: 'style',
  finishes: 'finish',
  ranges: 'range',
} as const satisfies Record<SlugFacet, string>

const CATEGORY_WORDS = { KITCHEN: 'kitchen', BEDROOM: 'bedroom' } as const satisfies Record<
  CategoryCode,
  string
>
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const CURSOR = /^[\w-]{1,400}$/
const MAX_SLUG_LENGTH = 120
const MAX_VALUES = 40
const MAX_WORDS_LENGTH = 100
const MAX_POUNDS = 1_000_000

/** Reads a list's state from a query; what cannot be meant is left out. */
export function parseListing(query: URLSearchParams): ListingState {
  return {
    category: parseCategory(query.get('category')),
    colours: parseSlugs(query.getAll('colour')),
    styles: parseSlugs(query.getAll('style')),
    finishes: parseSlugs(query.getAll('finish')),
    ranges: parseSlugs(query.getAll('range')),
    price: parsePrice(query.get('price')),
    onSale: query.get('sale') === '1',
    q: normaliseWords(query.get('q') ?? ''),
    sort: SORTS.find((sort) => sort === query.get('sort')) ?? DEFAULT_SORT,
    show: parseShow(query.get('show')),
    from: CURSOR.test(query.get('from') ?? '') ? query.get('from') : null,
  }
}

/** The names and values of a state in the query, in one fixed order, without what is usual anyway. */
export function listingFields(state: ListingState): [name: string, value: string][] {
  const facets = (Object.keys(FACET_PARAMETERS) as SlugFacet[]).flatMap((facet) =>
    state[facet].map((slug): [string, string] => [FACET_PARAMETERS[facet], slug]),
  )
  const fields: [string, string | false][] = [
    ['q', state.q],
    ['category', state.category !== null && CATEGORY_WORDS[state.category]],
    ...facets,
    ['price', state.price !== null && printPrice(state.price)],
    ['sale', state.onSale && '1'],
    ['sort', state.sort !== DEFAULT_SORT && state.sort],
    ['show', state.show !== PAGE_SIZE && String(state.show)],
    ['from', state.from ?? false],
  ]
  return fields.flatMap(([name, value]) => (value === false || value === '' ? [] : [[name, value]]))
}

/** The URL of a list in a state. */
export function listingHref(path: string, state: ListingState, anchor?: string): string {
  const query = new URLSearchParams(listingFields(state)).toString()
  return `${path}${query && `?${query}`}${anchor ? `#${anchor}` : ''}`
}

function printPrice(price: PriceRange): string {
  return `${price.min}-${price.max ?? ''}`
}

function parsePrice(text: string | null): PriceRange | null {
  const match = /^(\d{1,7})-(\d{1,7})?$/.exec(text ?? '')
  if (!match) return null
  const min = Number(match[1])
  const max = match[2] === undefined ? null : Number(match[2])
  if (min > MAX_POUNDS || (max !== null && (max > MAX_POUNDS || max <= min))) return null
  return min === 0 && max === null ? null : { min, max }
}

function parseSlugs(values: readonly string[]): string[] {
  const slugs = values.filter((value) => value.length <= MAX_SLUG_LENGTH && SLUG.test(value))
  return [...new Set(slugs)].sort().slice(0, MAX_VALUES)
}

function parseCategory(text: string | null): CategoryCode | null {
  if (text === CATEGORY_WORDS.KITCHEN) return 'KITCHEN'
  return text === CATEGORY_WORDS.BEDROOM ? 'BEDROOM' : null
}

function parseShow(text: string | null): number {
  if (!/^\d{1,6}$/.test(text ?? '')) return EMPTY_LISTING.show
  const pages = Math.ceil(Number(text) / PAGE_SIZE)
  return Math.min(Math.max(pages * PAGE_SIZE, PAGE_SIZE), MAX_SHOWN)
}

/** One spelling for one search, no longer than the API takes. */
function normaliseWords(text: string): string {
  const clean = text
    .slice(0, 1_000)
    .toWellFormed()
    .normalize('NFKC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  return [...clean]
    .reduce((kept, letter) => ((kept + letter).length > MAX_WORDS_LENGTH ? kept : kept + letter), '')
    .trim()
}
