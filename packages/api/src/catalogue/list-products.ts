import type { ReadDependencies } from '../shared/public-read.ts'
import { toProductCard } from './card-row.ts'
import type { ListProductsInput, ListProductsOutput } from './list-products.schema.ts'
import { decodeCursor, encodeCursor, listIdentity } from './listing/cursor.ts'
import { loadPage, type PageRow } from './listing/load-page.ts'
import { pageOrder } from './listing/page-order.ts'
import { nextBoundary } from './pricing/pricing-context.ts'
import { parseSearch } from './search-terms.ts'

type Page = { input: ListProductsInput; output: ListProductsOutput }

/** Who scrolls asks for the next pages at once. That many come with the one asked for, while a page is short. */
const PAGES_AHEAD = 2
const MOST_ROWS = 72

/**
 * One page of a list and the next few in one statement, a search in two, when the prices are known. The order and the
 * filters follow the prices of one instant, carried by the cursor, so that a sale that starts while a shopper scrolls
 * moves nothing; what is printed is priced now.
 *
 * @throws DomainError INVALID_CURSOR
 */
export async function listProducts(
  dependencies: ReadDependencies,
  input: ListProductsInput,
): Promise<{ output: ListProductsOutput; freshUntil: number | null; also: Page[] }> {
  const { cursorKey, now } = dependencies
  const identity = listIdentity(input, input.sort)
  const after = input.cursor === undefined ? null : decodeCursor(input.cursor, identity, cursorKey)
  const order = pageOrder(input.sort, after)
  const take = rowsAhead(input.limit)
  const request = { input, search: parseSearch(input.q), order, after, now, take: take + 1 }
  const { context, pricedAt, rows } = await loadPage(dependencies, request)

  const cursorAfter = (row: PageRow) =>
    encodeCursor({ keys: order.keysOf(row), id: row.productId, pricedAt }, identity, cursorKey)
  const pageFrom = (start: number): ListProductsOutput => {
    const items = rows.slice(start, start + input.limit)
    const last = items.at(-1)
    const hasMore = last !== undefined && rows.length > start + input.limit
    return {
      items: items.map((row) => toProductCard(row, context, now)),
      nextCursor: hasMore ? cursorAfter(last) : null,
    }
  }
  const output = pageFrom(0)
  const also: Page[] = []
  let cursor = output.nextCursor
  for (let start = input.limit; cursor !== null && start < take; start += input.limit) {
    const page: Page = { input: { ...input, cursor }, output: pageFrom(start) }
    also.push(page)
    cursor = page.output.nextCursor
  }
  return { output, freshUntil: nextBoundary(context.sales, now), also }
}

/** Whole pages, the one asked for among them. */
function rowsAhead(limit: number): number {
  const pages = Math.min(1 + PAGES_AHEAD, Math.floor(MOST_ROWS / limit))
  return limit * Math.max(1, pages)
}
