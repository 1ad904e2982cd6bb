import { PREPARED, Prisma } from '@lomash/db'
import type { ReadDependencies } from '../../shared/public-read.ts'
import type { CardRow } from '../card-row.ts'
import { allCategories } from '../categories.ts'
import type { ListProductsInput } from '../list-products.schema.ts'
import { resolveWords } from '../pricing/load-pricing-context.ts'
import { type PricingContext, priceEpoch, reductionsAt } from '../pricing/pricing-context.ts'
import { loadPriceContext, type PriceContext, sharedPriceContext } from '../pricing/shared-price-context.ts'
import { type SearchQuery, searchedCategories } from '../search-terms.ts'
import { facetConditions, wordConditions } from './cell-filter.ts'
import type { Position } from './cursor.ts'
import type { PageOrder } from './page-order.ts'
import { asJson, type PageQuery } from './page-query.ts'
import { pageRows } from './page-statement.ts'
import { categoriesPage } from './plain-page.ts'
import { scopesOf } from './scope.ts'

export type PageRequest = {
  input: ListProductsInput
  search: SearchQuery
  order: PageOrder
  after: Position | null
  /** Epoch ms. */
  now: number
  /** Rows wanted. */
  take: number
}

export type PageRow = CardRow & { paid: number }

/** A page's rows, as many as wanted when there are so many, and the instant whose prices their order follows. */
export type LoadedPage = { context: PricingContext; pricedAt: number; rows: PageRow[] }

type Dependencies = Pick<ReadDependencies, 'database' | 'kept'>

export async function loadPage(dependencies: Dependencies, request: PageRequest): Promise<LoadedPage> {
  const context = await priceContextFor(dependencies, request)
  const pricedAt = request.after?.pricedAt ?? priceEpoch(context, request.now)
  const statement = isWholeCategories(request)
    ? wholeCategories(request)
    : await plannedPage(dependencies, request, context, pricedAt)
  if (statement === null) return { context, pricedAt, rows: [] }
  const [answer] = await dependencies.database.replica.$queryRaw<{ rows: PageRow[] }[]>(statement)
  return { context, pricedAt, rows: answer?.rows ?? [] }
}

/** A list begun before a price changed follows prices that no longer hold: what they were is asked of the database. */
async function priceContextFor(
  { database, kept }: Dependencies,
  request: PageRequest,
): Promise<PriceContext> {
  const { after, now } = request
  const context = await kept(sharedPriceContext)
  if (after === null || after.pricedAt >= priceEpoch(context, now)) return context
  return loadPriceContext(database.replica, { now, pricedAt: after.pricedAt })
}

/** Nothing in such a page hangs on a price or a cell. */
function isWholeCategories({ input, search, order }: PageRequest): boolean {
  const { priceMin, priceMax, onSale } = input
  return (
    order.byPrice === null &&
    priceMin === undefined &&
    priceMax === undefined &&
    !onSale &&
    search.words.length === 0 &&
    !search.isHopeless &&
    Object.values(facetConditions(input)).every((condition) => condition === null)
  )
}

function wholeCategories({ input, search, order, take }: PageRequest): Prisma.Sql | null {
  const categories = searchedCategories(input.category, search.categories, allCategories)
  if (categories.length === 0) return null
  return Prisma.sql`${PREPARED} SELECT ${asJson(categoriesPage(categories, order, take))} AS rows`
}

async function plannedPage(
  { database }: Dependencies,
  request: PageRequest,
  context: PriceContext,
  pricedAt: number,
): Promise<Prisma.Sql | null> {
  const words = await resolveWords(database.replica, request.search.words)
  const query = planPage(context, words, request, pricedAt)
  if (!query) return null
  const mark = isOften(request) ? PREPARED : Prisma.empty
  return Prisma.sql`${mark} SELECT ${asJson(pageRows(query))} AS rows`
}

/**
 * Whether the statement is of a shape that many ask for: by price, or a search of a word or two. The combinations of
 * filters are too many for the server to keep a plan of each.
 */
function isOften({ input, search }: PageRequest): boolean {
  const isFiltered = Object.values(facetConditions(input)).some((condition) => condition !== null)
  return (
    !isFiltered && search.words.length <= 2 && input.priceMin === undefined && input.priceMax === undefined
  )
}

/** Null when it is certain beforehand that nothing can be found. */
function planPage(
  context: PriceContext,
  words: readonly { terms: string[] }[],
  request: PageRequest,
  pricedAt: number,
): PageQuery | null {
  const { input, search, order, after } = request
  if (search.isHopeless || words.some(({ terms }) => terms.length === 0)) return null
  const categories = searchedCategories(input.category, search.categories, allCategories)
  const saleSetIds = context.saleSets.map((set) => set.id)
  const scopes = scopesOf(categories, saleSetIds, reductionsAt(context, pricedAt), input)
  if (scopes.length === 0) return null
  const facets: Prisma.Sql[] = Object.values(facetConditions(input)).filter((condition) => condition !== null)
  return {
    scopes,
    order,
    after,
    cellConditions: [...facets, ...wordConditions(words)],
    isBanded: input.priceMin !== undefined || input.priceMax !== undefined,
    isNarrowed: scopes.length < categories.length * saleSetIds.length,
    liveCounts: context.liveCounts,
    take: request.take,
  }
}
