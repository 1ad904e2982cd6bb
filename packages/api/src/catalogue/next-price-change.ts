import type { Services } from '../services.ts'
import { databaseAt } from '../shared/public-read.ts'
import { loadPricingContext } from './pricing/load-pricing-context.ts'
import { nextBoundary } from './pricing/pricing-context.ts'

/**
 * Epoch ms at which the next sale starts or ends; null when none is planned. No page that prints prices may outlive it.
 *
 * @param position what the database must have replayed before it is asked
 */
export async function nextPriceChange(services: Services, position: string | null): Promise<number | null> {
  const { replica } = await databaseAt(services, position)
  const now = services.clock()
  return nextBoundary((await loadPricingContext(replica, now)).sales, now)
}
