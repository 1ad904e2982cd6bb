import { EMPTY_LISTING } from '../../apps/web/src/lib/listing/listing-state.ts'
import { listingHref } from '../../apps/web/src/lib/listing/listing-url.ts'
import type { Sort } from '../../packages/api/src/catalogue/list-products.schema.ts'
import type { CategoryCode } from '../../packages/api/src/catalogue/vocabulary.schema.ts'
import { numbers, weighted } from '../traffic/numbers.ts'
import type { Vocabulary } from '../traffic/vocabulary.ts'

type Facet = 'colours' | 'styles' | 'finishes' | 'ranges'

/** What a shopper has chosen on a list. */
export type Choice = Record<Facet, string[]> & {
  category: CategoryCode | null
  /** Whole pounds, the upper end not included. */
  price: { min: number; max: number } | null
  onSale: boolean
  q: string
  sort: Sort
}

const PLAIN: Choice = {
  category: null,
  colours: [],
  styles: [],
  finishes: [],
  ranges: [],
  price: null,
  onSale: false,
  q: '',
  sort: 'newest',
}

/** Where everybody comes first, in the order of how many do. */
const LANDINGS: Choice[] = [
  { ...PLAIN, category: 'KITCHEN' },
  { ...PLAIN, onSale: true },
  { ...PLAIN, category: 'BEDROOM' },
  { ...PLAIN, category: 'KITCHEN', onSale: true },
  { ...PLAIN, category: 'KITCHEN', sort: 'price-asc' },
  { ...PLAIN, category: 'BEDROOM', onSale: true },
]

const BANDS = [
  { min: 0, max: 4_000 },
  { min: 4_000, max: 6_000 },
  { min: 6_000, max: 9_000 },
  { min: 9_000, max: 14_000 },
]
const CATEGORIES = { KITCHEN: 55, BEDROOM: 35, SALE: 7, SEARCH: 3 }
const FILTERS = { colours: 32, styles: 20, price: 18, ranges: 12, onSale: 10, finishes: 8 }
const SORT_SHARES = { newest: 60, 'price-asc': 20, 'most-viewed': 12, 'price-desc': 8 }
/** That many choose one filter, two, three. */
const DEPTHS = [50, 35, 15]

/** Different choices, the most frequent first: the fewer filters, the more shoppers share them. The same in every run. */
export function popularChoices(vocabulary: Vocabulary, count: number): Choice[] {
  const below = numbers(3)
  const category = named(CATEGORIES)
  const filter = named(FILTERS)
  const sort = named(SORT_SHARES)
  const depth = weighted(DEPTHS, below)
  const one = (words: readonly string[]) => words[below(words.length)] ?? ''

  function named<Name extends string>(weights: Record<Name, number>): () => Name {
    const names = Object.keys(weights) as Name[]
    const draw = weighted(Object.values<number>(weights), below)
    return () => names[draw()] as Name
  }

  function choose(): Choice {
    const where = category()
    const choice = { ...PLAIN, sort: sort() }
    if (where === 'KITCHEN' || where === 'BEDROOM') choice.category = where
    if (where === 'SALE') choice.onSale = true
    if (where === 'SEARCH') choice.q = one(vocabulary.words)
    for (let left = depth() + 1; left > 0; left--) {
      const name = filter()
      if (name === 'price') choice.price = BANDS[below(BANDS.length)] ?? null
      else if (name === 'onSale') choice.onSale = true
      else choice[name] = [...new Set([...choice[name], one(vocabulary[name])])].sort()
    }
    return choice
  }

  const found = new Map(LANDINGS.map((choice) => [JSON.stringify(choice), choice]))
  while (found.size < count) {
    const choice = choose()
    found.set(JSON.stringify(choice), choice)
  }
  const [landings, others] = [
    [...found.values()].slice(0, LANDINGS.length),
    [...found.values()].slice(LANDINGS.length),
  ]
  return [...landings, ...others.sort((one, other) => filterCount(one) - filterCount(other))]
}

function filterCount({ colours, styles, finishes, ranges, price, onSale, sort }: Choice): number {
  const slugs = colours.length + styles.length + finishes.length + ranges.length
  return slugs + (price ? 1 : 0) + (onSale ? 1 : 0) + (sort === 'newest' ? 0 : 1)
}

/** As the storefront asks for its facets. */
export function facetsInput({
  category,
  colours,
  styles,
  finishes,
  ranges,
  price,
  onSale,
  q,
}: Choice): object {
  return {
    ...(category ? { category } : {}),
    ...{ colours, styles, finishes, ranges },
    ...(price && price.min > 0 ? { priceMin: price.min * 100 } : {}),
    ...(price ? { priceMax: price.max * 100 - 1 } : {}),
    ...{ onSale, q },
  }
}

/** As the storefront asks for its list, whose pages have 24 products. */
export function listInput(choice: Choice, cursor: string | null): object {
  return { ...facetsInput(choice), sort: choice.sort, limit: 24, ...(cursor ? { cursor } : {}) }
}

/** The page that shows the choice: its category and the sale are the page's, not the query's. */
export function pagePath({ category, onSale, ...choice }: Choice): string {
  const path = choice.q ? '/search' : category === 'KITCHEN' ? '/kitchens' : category ? '/bedrooms' : '/sale'
  return listingHref(path, {
    ...EMPTY_LISTING,
    ...choice,
    category: null,
    onSale: onSale && path !== '/sale',
  })
}
