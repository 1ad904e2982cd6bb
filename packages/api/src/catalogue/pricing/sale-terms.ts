/** When and how much a sale takes off. Instants are epoch milliseconds; the interval is [startsAt, endsAt). */
export type SaleTerms = {
  id: string
  slug: string
  name: string
  /** Hundredths of a per cent taken off; 0 when the sale is an amount. */
  basisPoints: number
  /** Pence taken off; 0 when the sale is a percentage. */
  amountInPence: number
  startsAt: number
  endsAt: number
  /** Of overlapping sales the higher priority wins, then the larger discount (product.md, Catalogue). */
  priority: number
}

export function isRunning(sale: SaleTerms, instant: number): boolean {
  return sale.startsAt <= instant && instant < sale.endsAt
}

/**
 * What a price becomes under a reduction, in whole pence, halves up, never below zero. page-statement.ts says the
 * same in SQL; an integration test holds the two together.
 */
export function reducedPrice(
  basePriceInPence: number,
  reduction: { basisPoints: number; amountInPence: number },
): number {
  const byPercentage = Math.floor((basePriceInPence * (10_000 - reduction.basisPoints) + 5_000) / 10_000)
  const byAmount = Math.max(0, basePriceInPence - reduction.amountInPence)
  return Math.min(byPercentage, byAmount)
}
