import type { ReadDependencies } from '../shared/public-read.ts'
import { type CardRow, toProductCard } from './card-row.ts'
import type { ListCardsOutput } from './list-cards.schema.ts'
import { loadPricingContext } from './pricing/load-pricing-context.ts'
import { nextBoundary } from './pricing/pricing-context.ts'

/** The cards of the named products, in the order of the names. */
export async function listCards(
  { database, now }: ReadDependencies,
  { slugs }: { slugs: string[] },
): Promise<{ output: ListCardsOutput; freshUntil: number | null }> {
  const [context, rows] = await Promise.all([
    loadPricingContext(database.replica, now),
    database.replica.$queryRaw<CardRow[]>`
      SELECT c.product_id AS "productId", c.category_code AS "categoryCode", c.sale_set_id AS "saleSetId",
        c.price_in_pence AS "priceInPence", c.published_at AS "publishedAt", c.popularity,
        c.range_slug AS "rangeSlug", c.face
      FROM unnest(${slugs}::text[]) WITH ORDINALITY AS w(slug, place)
      JOIN catalogue.products p ON p.slug = w.slug
      JOIN catalogue.listing_cards c ON c.product_id = p.id
      ORDER BY w.place`,
  ])
  return {
    output: { items: rows.map((row) => toProductCard(row, context, now)) },
    freshUntil: nextBoundary(context.sales, now),
  }
}
