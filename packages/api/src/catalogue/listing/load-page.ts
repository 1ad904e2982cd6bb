import { PREPARED, Prisma, type PrismaClient } from '@lomash/db'
import type { CardRow } from '../card-row.ts'
import { allCategories } from '../categories.ts'
import type { ListProductsInput } from '../list-products.schema.ts'
import {
  type ListingContext,
  loadListingContext,
  pricingContextColumns,
} from '../pricing/load-pricing-context.ts'
import { type PricingContext, priceEpoch, reductionsAt } from '../pricing/pricing-context.ts'
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
}

type PageRow = CardRow & { paid: number }

/** A page's rows, one more than asked for when there are more, and the instant whose prices their order follows. */
export type LoadedPage = { context: PricingContext; pricedAt: number; rows: PageRow[] }

export function loadPage(db: PrismaClient, request: PageRequest): Promise<LoadedPage> {
  return isWholeCategories(request) ? loadCategoriesPage(db, request) : loadPlannedPage(db, request)
}

/** Nothing in such a page hangs on a price, so prices and rows can be asked for together. */
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

async function loadCategoriesPage(db: PrismaClient, request: PageRequest): Promise<LoadedPage> {
  const { input, search, order, after, now } = request
  const categories = searchedCategories(input.category, search.categories, allCategories)
  const earliest = after?.pricedAt ?? now
  if (categories.length === 0) return loadPlannedPage(db, request)
  const [answer] = await db.$queryRaw<(PricingContext & { rows: PageRow[] })[]>`${PREPARED}
    SELECT ${pricingContextColumns(now, earliest)},
      ${asJson(categoriesPage(categories, order, input.limit + 1))} AS rows`
  if (!answer) throw new Error('A statement without FROM gave no row')
  const { rows, ...context } = answer
  return { context, rows, pricedAt: after?.pricedAt ?? priceEpoch(context, now) }
}

async function loadPlannedPage(db: PrismaClient, request: PageRequest): Promise<LoadedPage> {
  const { search, after, now } = request
  const context = await loadListingContext(db, { now, pricedAt: after?.pricedAt ?? now }, search.words)
  const pricedAt = after?.pricedAt ?? priceEpoch(context, now)
  const query = planPage(context, request, pricedAt)
  if (!query) return { context, pricedAt, rows: [] }
  const mark = isOften(request) ? PREPARED : Prisma.empty
  const [answer] = await db.$queryRaw<
    { rows: PageRow[] }[]
  >`${mark} SELECT ${asJson(pageRows(query))} AS rows`
  return { context, pricedAt, rows: answer?.rows ?? [] }
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
function planPage(context: ListingContext, request: PageRequest, pricedAt: number): PageQuery | null {
  const { input, search, order, after } = request
  if (search.isHopeless || context.words.some(({ terms }) => terms.length === 0)) return null
  const categories = searchedCategories(input.category, search.categories, allCategories)
  const saleSetIds = context.saleSets.map((set) => set.id)
  const scopes = scopesOf(categories, saleSetIds, reductionsAt(context, pricedAt), input)
  if (scopes.length === 0) return null
  const facets: Prisma.Sql[] = Object.values(facetConditions(input)).filter((condition) => condition !== null)
  return {
    scopes,
    order,
    after,
    cellConditions: [...facets, ...wordConditions(context.words)],
    isBanded: input.priceMin !== undefined || input.priceMax !== undefined,
    isNarrowed: scopes.length < categories.length * saleSetIds.length,
    liveCounts: context.liveCounts,
    take: input.limit + 1,
  }
}
