const LIST_FILTERS = ['colour', 'style', 'finish', 'range', 'price', 'sale', 'sort', 'q', 'show', 'from']

/**
 * The pages everybody sees alike, and the query parameters each depends on. Anything else in a query (campaign tags,
 * noise) is dropped before the page is made or looked up, so it can neither split nor fill the cache.
 */
const PAGES: readonly { path: RegExp; parameters: readonly string[] }[] = [
  { path: /^\/$/, parameters: [] },
  { path: /^\/(?:kitchens|bedrooms)$/, parameters: LIST_FILTERS },
  { path: /^\/(?:kitchens|bedrooms)\/[a-z0-9-]{1,120}$/, parameters: ['colour', 'size'] },
  { path: /^\/(?:sale|search)$/, parameters: [...LIST_FILTERS, 'category'] },
  { path: /^\/packages$/, parameters: [] },
  { path: /^\/compare$/, parameters: ['products'] },
  { path: /^\/recently-viewed$/, parameters: [] },
]

const MAX_CANONICAL_LENGTH = 2_000

/** The one URL under which a public page is made and kept; null for a page that is not kept. */
export function canonicalPage(pathname: string, search: string): string | null {
  const page = PAGES.find(({ path }) => path.test(pathname))
  if (!page) return null
  const given = new URLSearchParams(search)
  const kept = new URLSearchParams()
  for (const name of page.parameters) {
    for (const value of [...new Set(given.getAll(name))].sort()) if (value !== '') kept.append(name, value)
  }
  const url = kept.size === 0 ? pathname : `${pathname}?${kept}`
  return url.length > MAX_CANONICAL_LENGTH ? null : url
}
