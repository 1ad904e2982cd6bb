import type { Services } from '../services.ts'
import { readKept } from '../shared/kept-context.ts'
import { nextBoundary } from './pricing/pricing-context.ts'
import { sharedPriceContext } from './pricing/shared-price-context.ts'

/** Epoch ms at which the next sale starts or ends; null when none is planned. No page that prints prices may outlive it. */
export async function nextPriceChange(services: Services): Promise<number | null> {
  const now = services.clock()
  return nextBoundary((await readKept(services)(sharedPriceContext)).sales, now)
}
