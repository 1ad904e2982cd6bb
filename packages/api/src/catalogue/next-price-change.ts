import type { Services } from '../services.ts'
import { loadPricingContext } from './pricing/load-pricing-context.ts'
import { nextBoundary } from './pricing/pricing-context.ts'

/** Epoch ms at which the next sale starts or ends; null when none is planned. No page that prints prices may outlive it. */
export async function nextPriceChange({ database, clock }: Services): Promise<number | null> {
  const now = clock()
  return nextBoundary((await loadPricingContext(database.replica, now)).sales, now)
}
