import { addressOf, manifest } from '@lomash/cache'
import { PREPARED, type PrismaClient } from '@lomash/db'
import type { KeptContext } from '../../shared/kept-context.ts'
import type { CategoryCode } from '../vocabulary.schema.ts'
import { firstOf, pricingContextColumns } from './load-pricing-context.ts'
import { nextBoundary, type PricingContext } from './pricing-context.ts'

/** What every list needs to know of prices now, and of how much there is. */
export type PriceContext = PricingContext & { liveCounts: Partial<Record<CategoryCode, number>> }

/** The same for all until a product or a sale changes, or a sale starts or ends. */
export const sharedPriceContext: KeptContext<PriceContext> = {
  address: addressOf(manifest.priceContext, undefined),
  async load(db, now) {
    const value = await loadPriceContext(db, { now, pricedAt: now })
    return { value, freshUntil: nextBoundary(value.sales, now) }
  },
}

/** For an instant that is past, too: what a list's order follows that was begun before a price changed. */
export async function loadPriceContext(
  db: PrismaClient,
  { now, pricedAt }: { now: number; pricedAt: number },
): Promise<PriceContext> {
  const rows = await db.$queryRaw<PriceContext[]>`${PREPARED}
    SELECT ${pricingContextColumns(now, pricedAt)},
      (SELECT coalesce(json_object_agg(code, live_count), '{}') FROM catalogue.categories) AS "liveCounts"`
  return firstOf(rows)
}
