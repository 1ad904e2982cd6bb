import { toProductCard } from '../card-row.ts'
import type { GetProductOutput } from '../get-product.schema.ts'
import { priceAt } from '../pricing/price-at.ts'
import type { PricingContext } from '../pricing/pricing-context.ts'
import type { ProductRow } from './product-row.ts'

/** The product as its page shows it, priced as of `now` (epoch ms). */
export function toProduct(row: ProductRow, context: PricingContext, now: number): GetProductOutput {
  const { categoryCode, priceInPence, seoTitle, seoDescription, sizes, saleIds, related, ...facts } = row
  const sales = context.sales.filter(
    (sale) => saleIds.includes(sale.id) || sale.categories.includes(categoryCode),
  )
  return {
    ...facts,
    category: categoryCode,
    price: priceAt(priceInPence, sales, now),
    sizes: sizes.map(({ priceInPence: base, ...size }) => ({ ...size, price: priceAt(base, sales, now) })),
    seo: { title: seoTitle ?? row.name, description: seoDescription ?? row.summary },
    related: related.map((card) => toProductCard(card, context, now)),
  }
}
