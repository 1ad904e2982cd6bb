import type { Prisma } from '@lomash/db'
import type { ReadDependencies } from '../shared/public-read.ts'
import { type CardRow, toProductCard } from './card-row.ts'
import { allCategories } from './categories.ts'
import type { ListProductsInput, ListProductsOutput } from './list-products.schema.ts'
import { facetConditions, wordConditions } from './listing/cell-filter.ts'
import { decodeCursor, encodeCursor, listIdentity, type Position } from './listing/cursor.ts'
import { type PageOrder, pageOrder } from './listing/page-order.ts'
import { pageStatement } from './listing/page-statement.ts'
import { scopesOf } from './listing/scope.ts'
import { type ListingContext, loadListingContext } from './pricing/load-pricing-context.ts'
import { nextBoundary, priceEpoch, reductionsAt } from './pricing/pricing-context.ts'
import { parseSearch, type SearchQuery, searchedCategories } from './search-terms.ts'

type Row = CardRow & { paid: number }

/**
 * One page of a list in at most two statements. The order and the filters follow the prices of one instant, carried
 * by the cursor, so that a sale that starts while a shopper scrolls moves nothing; what is printed is priced now.
 *
 * @throws DomainError INVALID_CURSOR
 */
export async function listProducts(
  { database, cursorKey, now }: ReadDependencies,
  input: ListProductsInput,
): Promise<{ output: ListProductsOutput; freshUntil: number | null }> {
  const identity = listIdentity(input, input.sort)
  const after = input.cursor === undefined ? null : decodeCursor(input.cursor, identity, cursorKey)
  const search = parseSearch(input.q)
  const context = await loadListingContext(
    database.replica,
    { now, pricedAt: after?.pricedAt ?? now },
    search.words,
  )
  const freshUntil = nextBoundary(context.sales, now)
  const pricedAt = after?.pricedAt ?? priceEpoch(context, now)

  const order = pageOrder(input.sort, after)
  const statement = planPage(context, input, search, { order, after, pricedAt })
  const rows = statement ? await database.replica.$queryRaw<Row[]>(statement) : []

  const items = rows.slice(0, input.limit)
  const last = items.at(-1)
  const nextCursor =
    last && rows.length > input.limit
      ? encodeCursor({ keys: order.keysOf(last), id: last.productId, pricedAt }, identity, cursorKey)
      : null
  return { output: { items: items.map((row) => toProductCard(row, context, now)), nextCursor }, freshUntil }
}

/** Null when it is certain beforehand that nothing can be found. */
function planPage(
  context: ListingContext,
  input: ListProductsInput,
  search: SearchQuery,
  at: { order: PageOrder; after: Position | null; pricedAt: number },
): Prisma.Sql | null {
  if (search.isHopeless || context.words.some(({ terms }) => terms.length === 0)) return null
  const categories = searchedCategories(input.category, search.categories, allCategories)
  const saleSetIds = context.saleSets.map((set) => set.id)
  const scopes = scopesOf(categories, saleSetIds, reductionsAt(context, at.pricedAt), input)
  if (scopes.length === 0) return null
  const facets = Object.values(facetConditions(input)).filter((condition) => condition !== null)
  return pageStatement({
    scopes,
    order: at.order,
    after: at.after,
    cellConditions: [...facets, ...wordConditions(context.words)],
    isBanded: input.priceMin !== undefined || input.priceMax !== undefined,
    isNarrowed: scopes.length < categories.length * saleSetIds.length,
    liveCounts: context.liveCounts,
    take: input.limit + 1,
  })
}
