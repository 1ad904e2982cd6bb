import type { ReadDependencies } from '../shared/public-read.ts'
import { allCategories } from './categories.ts'
import type { ListFacetsOutput } from './list-facets.schema.ts'
import type { ListFilters } from './list-products.schema.ts'
import { type FacetRow, facetStatement } from './listing/facet-statement.ts'
import { everyScope } from './listing/scope.ts'
import { type FacetLabels, facetLabels } from './load-facet-context.ts'
import { priceBandsOf } from './price-bands.ts'
import { resolveWords } from './pricing/load-pricing-context.ts'
import { nextBoundary, reductionsAt } from './pricing/pricing-context.ts'
import { sharedPriceContext } from './pricing/shared-price-context.ts'
import { parseSearch, searchedCategories } from './search-terms.ts'

/** The counts beside a list's filters, in one statement, a search in two, when prices and names are known. */
export async function listFacets(
  { database, kept, now }: ReadDependencies,
  filters: ListFilters,
): Promise<{ output: ListFacetsOutput; freshUntil: number | null }> {
  const search = parseSearch(filters.q)
  const [context, labels, words] = await Promise.all([
    kept(sharedPriceContext),
    kept(facetLabels(filters.category)),
    resolveWords(database.replica, search.words),
  ])
  const bands = priceBandsOf(filters.category)
  const saleSetIds = context.saleSets.map((set) => set.id)
  const categories = searchedCategories(filters.category, search.categories, allCategories)
  const isHopeless =
    search.isHopeless || categories.length === 0 || words.some(({ terms }) => terms.length === 0)
  const scopes = everyScope(categories, saleSetIds, reductionsAt(context, now), filters)
  const rows = isHopeless
    ? []
    : await database.replica.$queryRaw<FacetRow[]>(facetStatement({ scopes, filters, words, bands }))
  return { output: toFacets(rows, labels, bands), freshUntil: nextBoundary(context.sales, now) }
}

function toFacets(
  rows: readonly FacetRow[],
  labels: FacetLabels,
  bands: ReturnType<typeof priceBandsOf>,
): ListFacetsOutput {
  const counts = new Map(rows.map(({ facet, value, count }) => [`${facet}:${value}`, count]))
  const countOf = (facet: FacetRow['facet'], value = '') => counts.get(`${facet}:${value}`) ?? 0
  const counted = <Label extends { slug: string }>(facet: FacetRow['facet'], all: readonly Label[]) =>
    all.map((label) => ({ ...label, count: countOf(facet, label.slug) }))
  return {
    total: countOf('total'),
    colours: counted('colour', labels.colours),
    styles: counted('style', labels.styles),
    finishes: counted('finish', labels.finishes),
    ranges: counted('range', labels.ranges),
    priceBands: bands.map((band, place) => ({ ...band, count: countOf('band', String(place)) })),
    onSale: countOf('sale'),
  }
}
