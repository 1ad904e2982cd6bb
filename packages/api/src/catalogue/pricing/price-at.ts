import { isRunning, reducedPrice, type SaleTerms } from './sale-terms.ts'

export type Price = {
  priceInPence: number
  /** The price outside the sale; null when nothing is off. */
  wasInPence: number | null
  sale: { slug: string; name: string; endsAt: string } | null
}

/**
 * The price of something at an instant: a pure function, so no row is rewritten when a sale starts or ends.
 * `sales` are those that apply to the product, directly or by its category; `basePriceInPence` is the price of the
 * size in question.
 */
export function priceAt(basePriceInPence: number, sales: readonly SaleTerms[], instant: number): Price {
  const winner = winningSale(basePriceInPence, sales, instant)
  if (!winner) return { priceInPence: basePriceInPence, wasInPence: null, sale: null }
  return {
    priceInPence: reducedPrice(basePriceInPence, winner),
    wasInPence: basePriceInPence,
    sale: { slug: winner.slug, name: winner.name, endsAt: new Date(winner.endsAt).toISOString() },
  }
}

/** The higher priority wins, then the larger discount on this price, then the lower id. */
function winningSale(
  basePriceInPence: number,
  sales: readonly SaleTerms[],
  instant: number,
): SaleTerms | null {
  let winner: SaleTerms | null = null
  for (const sale of sales) {
    if (!isRunning(sale, instant)) continue
    if (winner === null || beats(basePriceInPence, sale, winner)) winner = sale
  }
  return winner
}

function beats(basePriceInPence: number, sale: SaleTerms, other: SaleTerms): boolean {
  if (sale.priority !== other.priority) return sale.priority > other.priority
  const difference = reducedPrice(basePriceInPence, sale) - reducedPrice(basePriceInPence, other)
  return difference === 0 ? sale.id < other.id : difference < 0
}
