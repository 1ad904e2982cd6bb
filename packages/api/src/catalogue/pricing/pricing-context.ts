import type { CategoryCode } from '../vocabulary.schema.ts'
import { type Reduction, reductionAt } from './reduction.ts'
import type { SaleTerms } from './sale-terms.ts'

export type ScheduledSale = SaleTerms & { categories: CategoryCode[] }

/** All that is needed to price any card at `now`, and at the instant a list's order follows. */
export type PricingContext = {
  /** Every announced sale that ends after the earlier of the two instants. */
  sales: ScheduledSale[]
  saleSets: { id: number; saleIds: string[] }[]
  /** The end of the last sale that is over, epoch ms; 0 when none is. */
  lastEnd: number
}

/** The sales that apply to the products of a category and sale set, running or not. */
export function salesFor(
  context: PricingContext,
  categoryCode: CategoryCode,
  saleSetId: number,
): ScheduledSale[] {
  const named = context.saleSets.find((set) => set.id === saleSetId)?.saleIds ?? []
  return context.sales.filter((sale) => sale.categories.includes(categoryCode) || named.includes(sale.id))
}

export function reductionsAt(
  context: PricingContext,
  instant: number,
): (categoryCode: CategoryCode, saleSetId: number) => Reduction {
  return (categoryCode, saleSetId) => reductionAt(salesFor(context, categoryCode, saleSetId), instant)
}

/** The instant since which no price has changed: what a list's order follows, the same for every shopper. */
export function priceEpoch(context: PricingContext, now: number): number {
  const boundaries = context.sales.flatMap((sale) => [sale.startsAt, sale.endsAt]).filter((at) => at <= now)
  return Math.max(context.lastEnd, 0, ...boundaries)
}

/** The next instant at which some price changes; null when none is planned. No cache entry may outlive it. */
export function nextBoundary(
  sales: readonly Pick<SaleTerms, 'startsAt' | 'endsAt'>[],
  now: number,
): number | null {
  const ahead = sales.flatMap((sale) => [sale.startsAt, sale.endsAt]).filter((at) => at > now)
  return ahead.length === 0 ? null : Math.min(...ahead)
}
