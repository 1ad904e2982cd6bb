import { Prisma } from '@lomash/db'
import type { ReadDependencies } from '../shared/public-read.ts'
import { type CardRow, toProductCard } from './card-row.ts'
import type { ListCardsOutput } from './list-cards.schema.ts'
import { asJson, CARD_ROW } from './listing/page-query.ts'
import { nextBoundary } from './pricing/pricing-context.ts'
import { sharedPriceContext } from './pricing/shared-price-context.ts'

/** The cards of the named products, in the order of the names. */
export async function listCards(
  { database, kept, now }: ReadDependencies,
  { slugs }: { slugs: string[] },
): Promise<{ output: ListCardsOutput; freshUntil: number | null }> {
  const cards = Prisma.sql`
    SELECT ${CARD_ROW} FROM unnest(${slugs}::text[]) WITH ORDINALITY AS w(slug, place)
    JOIN catalogue.products p ON p.slug = w.slug JOIN catalogue.listing_cards k ON k.product_id = p.id
    ORDER BY w.place`
  const [context, [answer]] = await Promise.all([
    kept(sharedPriceContext),
    database.replica.$queryRaw<{ rows: CardRow[] }[]>`SELECT ${asJson(cards)} AS rows`,
  ])
  return {
    output: { items: (answer?.rows ?? []).map((row) => toProductCard(row, context, now)) },
    freshUntil: nextBoundary(context.sales, now),
  }
}
