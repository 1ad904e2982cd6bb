import { isRunning, reducedPrice, type SaleTerms } from './sale-terms.ts'

/**
 * All that the sales running at an instant do to prices, as two numbers. The best percentage and the best
 * amount of the highest priority decide between them, price by price, because within a priority the larger discount
 * wins. It never orders two prices differently than they stood before, which is what lets an index order
 * stand for the order by sale price (ADR 0006).
 */
export type Reduction = { basisPoints: number; amountInPence: number; isOnSale: boolean }

const NO_REDUCTION: Reduction = { basisPoints: 0, amountInPence: 0, isOnSale: false }

/** The largest price the database allows (products_price_check), in pence. */
export const MAX_PRICE_IN_PENCE = 100_000_000

export function reductionAt(sales: readonly SaleTerms[], instant: number): Reduction {
  const running = sales.filter((sale) => isRunning(sale, instant))
  if (running.length === 0) return NO_REDUCTION
  const priority = Math.max(...running.map((sale) => sale.priority))
  const deciding = running.filter((sale) => sale.priority === priority)
  return {
    basisPoints: Math.max(...deciding.map((sale) => sale.basisPoints)),
    amountInPence: Math.max(...deciding.map((sale) => sale.amountInPence)),
    isOnSale: true,
  }
}

/**
 * The smallest price outside the sale that costs at least `priceInPence` in it, or one more than the largest
 * possible price when none does: the way back from what a shopper pays to what the index holds.
 */
export function lowestBaseCosting(priceInPence: number, reduction: Reduction): number {
  let low = 0
  let high = MAX_PRICE_IN_PENCE + 1
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (reducedPrice(middle, reduction) >= priceInPence) high = middle
    else low = middle + 1
  }
  return low
}
