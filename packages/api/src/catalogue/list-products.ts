import type { ReadDependencies } from '../shared/public-read.ts'
import { toProductCard } from './card-row.ts'
import type { ListProductsInput, ListProductsOutput } from './list-products.schema.ts'
import { decodeCursor, encodeCursor, listIdentity } from './listing/cursor.ts'
import { loadPage } from './listing/load-page.ts'
import { pageOrder } from './listing/page-order.ts'
import { nextBoundary } from './pricing/pricing-context.ts'
import { parseSearch } from './search-terms.ts'

/**
 * One page of a list in one statement, a search in two, when the prices are known. The order and the filters follow the prices of one instant, carried
 * by the cursor, so that a sale that starts while a shopper scrolls moves nothing; what is printed is priced now.
 *
 * @throws DomainError INVALID_CURSOR
 */
export async function listProducts(
  dependencies: ReadDependencies,
  input: ListProductsInput,
): Promise<{ output: ListProductsOutput; freshUntil: number | null }> {
  const { cursorKey, now } = dependencies
  const identity = listIdentity(input, input.sort)
  const after = input.cursor === undefined ? null : decodeCursor(input.cursor, identity, cursorKey)
  const order = pageOrder(input.sort, after)
  const request = { input, search: parseSearch(input.q), order, after, now }
  const { context, pricedAt, rows } = await loadPage(dependencies, request)

  const items = rows.slice(0, input.limit)
  const last = items.at(-1)
  const nextCursor =
    last && rows.length > input.limit
      ? encodeCursor({ keys: order.keysOf(last), id: last.productId, pricedAt }, identity, cursorKey)
      : null
  return {
    output: { items: items.map((row) => toProductCard(row, context, now)), nextCursor },
    freshUntil: nextBoundary(context.sales, now),
  }
}
