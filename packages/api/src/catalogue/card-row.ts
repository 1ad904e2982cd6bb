import { priceAt } from './pricing/price-at.ts'
import { type PricingContext, salesFor } from './pricing/pricing-context.ts'
import type { CardFace, ProductCard } from './product-card.schema.ts'
import type { CategoryCode } from './vocabulary.schema.ts'

/** A row of catalogue.listing_cards as the page statements select it. */
export type CardRow = {
  productId: string
  categoryCode: CategoryCode
  saleSetId: number
  priceInPence: number
  /** Epoch ms. */
  publishedAt: number
  popularity: number
  rangeSlug: string
  face: CardFace
}

/** The card a shopper sees, priced as of `now` (epoch ms). */
export function toProductCard(row: CardRow, context: PricingContext, now: number): ProductCard {
  return {
    ...row.face,
    id: row.productId,
    category: row.categoryCode,
    rangeSlug: row.rangeSlug,
    price: priceAt(row.priceInPence, salesFor(context, row.categoryCode, row.saleSetId), now),
  }
}
