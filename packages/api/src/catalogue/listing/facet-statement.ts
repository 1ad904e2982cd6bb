import { Prisma } from '@lomash/db'
import type { ListFilters } from '../list-products.schema.ts'
import type { PriceBand } from '../price-bands.ts'
import { lowestBaseCosting, MAX_PRICE_IN_PENCE } from '../pricing/reduction.ts'
import { allOf, facetConditions, wordConditions } from './cell-filter.ts'
import type { Scope } from './scope.ts'

export type FacetRow = {
  facet: 'total' | 'range' | 'style' | 'finish' | 'colour' | 'band' | 'sale'
  value: string
  count: number
}

export type FacetQuery = {
  /** Every scope of the categories, whatever the filters "on sale" and price say. */
  scopes: readonly Scope[]
  filters: ListFilters
  words: readonly { terms: string[] }[]
  bands: readonly PriceBand[]
}

/**
 * All facets in one pass over the cells. A cell's flags say which facets' choices it meets; a facet counts the cells
 * that meet all the others (disjunctive facets), so one that fails two is counted nowhere. Prices are counted by binary
 * search in each cell's sorted prices; the slice takes a stored array apart once (a long one is compressed), not once a
 * search, and only of the cells whose prices count.
 */
export function facetStatement({ scopes, filters, words, bands }: FacetQuery): Prisma.Sql {
  const conditions = facetConditions(filters)
  const met = (condition: Prisma.Sql | null) => condition ?? Prisma.sql`true`
  const { hits, prices } = hitsOf(filters)
  return Prisma.sql`
    WITH scope AS MATERIALIZED (${scopeRows(scopes, bands)}),
    flagged AS (
      SELECT k.range_slug, k.style_slug, k.finish_slug, k.colour_slugs, k.product_count, k.prices,
        s.is_on_sale, s.edges, s.min_price, s.max_price,
        ${met(conditions.ranges)} AS r, ${met(conditions.styles)} AS s, ${met(conditions.finishes)} AS f,
        ${met(conditions.colours)} AS c, (NOT ${filters.onSale}::boolean OR s.is_on_sale) AS o
      FROM catalogue.listing_cells k JOIN scope s USING (category_code, sale_set_id)
      WHERE k.product_count > 0 AND ${allOf(wordConditions(words))} OFFSET 0),
    cell AS MATERIALIZED (
      SELECT k.range_slug, k.style_slug, k.finish_slug, k.colour_slugs, k.is_on_sale, k.r, k.s, k.f, k.c, k.o,
        ${countsBelow(bands)} AS below, ${hits} AS n
      FROM flagged k CROSS JOIN LATERAL (SELECT ${prices} AS prices OFFSET 0) whole
      WHERE (NOT k.r)::int + (NOT k.s)::int + (NOT k.f)::int + (NOT k.c)::int + (NOT k.o)::int < 2)
    SELECT 'total' AS facet, '' AS value, coalesce(sum(n), 0)::int AS count FROM cell WHERE r AND s AND f AND c AND o
    UNION ALL SELECT 'sale', '', coalesce(sum(n), 0)::int FROM cell WHERE r AND s AND f AND c AND is_on_sale
    UNION ALL SELECT 'range', range_slug, sum(n)::int FROM cell WHERE s AND f AND c AND o GROUP BY 2
    UNION ALL SELECT 'style', style_slug, sum(n)::int FROM cell WHERE r AND f AND c AND o GROUP BY 2
    UNION ALL SELECT 'finish', finish_slug, sum(n)::int FROM cell WHERE r AND s AND c AND o GROUP BY 2
    UNION ALL SELECT 'colour', colour, sum(n)::int FROM cell, unnest(colour_slugs) AS colour
      WHERE r AND s AND f AND o GROUP BY 2
    UNION ALL SELECT 'band', (place - 1)::text, sum(below[place + 1] - below[place])::int
      FROM cell, generate_series(1, ${bands.length}::int) AS place WHERE r AND s AND f AND c AND o GROUP BY place`
}

/** Base prices at which the bands begin, scope by scope; the last edge lies beyond every price. */
function scopeRows(scopes: readonly Scope[], bands: readonly PriceBand[]): Prisma.Sql {
  const rows = scopes.map((scope) => {
    const edges = bands.map((band) => lowestBaseCosting(band.priceMin, scope.reduction))
    return Prisma.sql`(${scope.categoryCode}::text::catalogue.category_code, ${scope.saleSetId}::int,
      ${scope.minBase}::int, ${scope.maxBase}::int, ${scope.reduction.isOnSale}::boolean,
      ${[...edges, MAX_PRICE_IN_PENCE + 1]}::int[])`
  })
  return Prisma.sql`
    SELECT * FROM (VALUES ${Prisma.join(rows)})
      AS s(category_code, sale_set_id, min_price, max_price, is_on_sale, edges)`
}

/** For each edge of the bands, how many prices of the cell lie below it; nulls where that counts nowhere. */
function countsBelow(bands: readonly PriceBand[]): Prisma.Sql {
  const counts = [...bands.keys(), bands.length].map(
    (place) => Prisma.sql`width_bucket(k.edges[${Prisma.raw(String(place + 1))}] - 1, whole.prices)`,
  )
  return Prisma.sql`ARRAY[${Prisma.join(counts)}]`
}

/** How many products of a cell `k` are in the price band, and which of its prices that and the bands need. */
function hitsOf({ priceMin, priceMax }: ListFilters): { hits: Prisma.Sql; prices: Prisma.Sql } {
  if (priceMin === undefined && priceMax === undefined) {
    return {
      hits: Prisma.sql`k.product_count`,
      prices: Prisma.sql`CASE WHEN k.r AND k.s AND k.f AND k.c AND k.o THEN k.prices[1:] END`,
    }
  }
  return {
    hits: Prisma.sql`GREATEST(0, width_bucket(k.max_price, whole.prices) - width_bucket(k.min_price - 1, whole.prices))`,
    prices: Prisma.sql`k.prices[1:]`,
  }
}
