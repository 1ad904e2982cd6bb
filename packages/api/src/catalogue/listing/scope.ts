import { lowestBaseCosting, MAX_PRICE_IN_PENCE, type Reduction } from '../pricing/reduction.ts'
import type { CategoryCode } from '../vocabulary.schema.ts'

/**
 * The products of one category and one set of sales: one reduction holds for all of them, so their order by base
 * price is their order by what a shopper pays. `minBase` and `maxBase` (pence, inclusive) are the price filter
 * turned into base prices.
 */
export type Scope = {
  categoryCode: CategoryCode
  saleSetId: number
  reduction: Reduction
  minBase: number
  maxBase: number
}

export type PriceFilter = { priceMin?: number | undefined; priceMax?: number | undefined; onSale: boolean }

export type ReductionOf = (categoryCode: CategoryCode, saleSetId: number) => Reduction

/** Every scope of the categories, with the price filter as its bounds, even where nothing can pass it. */
export function everyScope(
  categories: readonly CategoryCode[],
  saleSetIds: readonly number[],
  reductionOf: ReductionOf,
  filter: Omit<PriceFilter, 'onSale'>,
): Scope[] {
  return categories.flatMap((categoryCode) =>
    saleSetIds.map((saleSetId) => {
      const reduction = reductionOf(categoryCode, saleSetId)
      return { categoryCode, saleSetId, reduction, ...baseBounds(filter, reduction) }
    }),
  )
}

/** The scopes a filter leaves; those it empties are left out. */
export function scopesOf(
  categories: readonly CategoryCode[],
  saleSetIds: readonly number[],
  reductionOf: ReductionOf,
  filter: PriceFilter,
): Scope[] {
  return everyScope(categories, saleSetIds, reductionOf, filter).filter(
    ({ reduction, minBase, maxBase }) => minBase <= maxBase && (!filter.onSale || reduction.isOnSale),
  )
}

function baseBounds(
  filter: Omit<PriceFilter, 'onSale'>,
  reduction: Reduction,
): { minBase: number; maxBase: number } {
  const { priceMin, priceMax } = filter
  return {
    minBase: priceMin === undefined ? 0 : lowestBaseCosting(priceMin, reduction),
    maxBase: priceMax === undefined ? MAX_PRICE_IN_PENCE : lowestBaseCosting(priceMax + 1, reduction) - 1,
  }
}

/** A bound of an index scan over (base price, id). */
export type PriceBound = { basePriceInPence: number; id: string }

const FIRST_ID = '00000000-0000-0000-0000-000000000000'
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/**
 * Where, within a scope, the order (paid, base, id) goes on after a position: the rows strictly beyond the bound,
 * upwards or downwards. Base prices [low, high) of the scope cost just what the position's row costs.
 */
export function startOf(
  scope: Scope,
  direction: 'asc' | 'desc',
  after: { paid: number; base: number; id: string } | null,
): PriceBound {
  const ascending = direction === 'asc'
  const edge: PriceBound = ascending
    ? { basePriceInPence: scope.minBase - 1, id: LAST_ID }
    : { basePriceInPence: scope.maxBase + 1, id: FIRST_ID }
  if (!after) return edge
  const bound = boundAfter(scope.reduction, ascending, after)
  const isTighter = ascending
    ? bound.basePriceInPence > edge.basePriceInPence
    : bound.basePriceInPence < edge.basePriceInPence
  return isTighter ? bound : edge
}

function boundAfter(
  reduction: Reduction,
  ascending: boolean,
  after: { paid: number; base: number; id: string },
): PriceBound {
  const low = lowestBaseCosting(after.paid, reduction)
  const high = lowestBaseCosting(after.paid + 1, reduction)
  if (low <= after.base && after.base < high) return { basePriceInPence: after.base, id: after.id }
  const limit = after.base < low ? low : high
  return ascending ? { basePriceInPence: limit - 1, id: LAST_ID } : { basePriceInPence: limit, id: FIRST_ID }
}
