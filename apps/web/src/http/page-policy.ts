import { type Tag, tag } from '@lomash/cache'
import { choiceEntries, readChoice } from '../lib/appointments/booking-choice.ts'
import { listingFields, parseListing } from '../lib/listing/listing-url.ts'

type PagePolicy = {
  path: RegExp
  /** What of a query it depends on, in one fixed order and spelling. */
  canonical(query: URLSearchParams): [name: string, value: string][]
  /** What it shows. `last` is the last part of the path. */
  tags(last: string): readonly Tag[]
}

const LISTED = [tag.products, tag.sales, tag.categories]
const SHOWROOM_TAGS = [tag.showrooms, tag.consultants]
const list = (query: URLSearchParams) => listingFields(parseListing(query))
const listOfOneCategory = (query: URLSearchParams) =>
  listingFields({ ...parseListing(query), category: null })
const nothing = () => []

const SLUGS = /^[a-z0-9,-]{1,600}$/

/** The first value of each of these names, if it can be one. */
const firstOf =
  (...names: string[]) =>
  (query: URLSearchParams) =>
    names.flatMap((name): [string, string][] => {
      const value = query.get(name)
      return value && SLUGS.test(value) ? [[name, value]] : []
    })

/** The first step to an appointment; the others show what is free or kept at the moment, and are made for whoever asks. */
function firstStep(query: URLSearchParams): [string, string][] {
  const choice = readChoice((name) => query.get(name))
  return [
    ...choiceEntries({ ...choice, consultant: null, week: null }),
    ...firstOf('missing')(query).filter(([, value]) => value === 'type' || value === 'showroom'),
  ]
}

/**
 * The pages everybody sees alike. Whatever else is in a query (campaign tags, noise, values that mean nothing) is dropped
 * before the page is made or looked up, so it can neither split nor fill the cache.
 */
const PAGES: readonly PagePolicy[] = [
  { path: /^\/$/, canonical: nothing, tags: () => [...LISTED, tag.packages, tag.showrooms] },
  { path: /^\/(?:kitchens|bedrooms)$/, canonical: listOfOneCategory, tags: () => LISTED },
  {
    path: /^\/(?:kitchens|bedrooms)\/[a-z0-9-]{1,120}$/,
    canonical: firstOf('colour', 'size'),
    tags: (slug) => [tag.product(slug), tag.sales, tag.categories],
  },
  { path: /^\/(?:sale|search)$/, canonical: list, tags: () => LISTED },
  { path: /^\/packages$/, canonical: nothing, tags: () => [tag.packages] },
  { path: /^\/compare$/, canonical: firstOf('products'), tags: () => LISTED },
  { path: /^\/book$/, canonical: firstStep, tags: () => [tag.showrooms] },
  { path: /^\/showrooms(?:\/[a-z0-9-]{1,100})?$/, canonical: nothing, tags: () => SHOWROOM_TAGS },
  { path: /^\/recently-viewed$/, canonical: nothing, tags: () => [] },
  // Not those with a link's token in their query.
  {
    path: /^\/newsletter(?:\/(?:check-inbox|confirmed|unsubscribed))?$/,
    canonical: nothing,
    tags: () => [],
  },
]

const MAX_CANONICAL_LENGTH = 2_000

export type KeptPage = {
  /** The one URL under which the page is made and kept. */
  url: string
  tags: readonly Tag[]
}

/** Null for a page that is not kept. */
export function keptPage(pathname: string, search: string): KeptPage | null {
  const page = PAGES.find(({ path }) => path.test(pathname))
  if (!page) return null
  const query = new URLSearchParams(page.canonical(new URLSearchParams(search)))
  const url = query.size === 0 ? pathname : `${pathname}?${query}`
  if (url.length > MAX_CANONICAL_LENGTH) return null
  return { url, tags: page.tags(pathname.slice(pathname.lastIndexOf('/') + 1)) }
}
