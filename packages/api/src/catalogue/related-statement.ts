import { Prisma } from '@lomash/db'
import { asJson, CARD_ROW } from './listing/page-query.ts'

const RELATED_COUNT = 8
/** How many of each neighbouring cell are looked at. */
const PER_CELL = 4
const NEIGHBOUR_CELLS = 40

/**
 * Cards of other products of the category, nearest first: same range, then same style, then shared colours, then
 * price. Only the nearest cells are opened, so the cost does not grow with the catalogue.
 */
export function relatedStatement(slug: string): Prisma.Sql {
  const rows = Prisma.sql`
    WITH self AS MATERIALIZED (
      SELECT c.product_id, c.price_in_pence, k.* FROM catalogue.products p
      JOIN catalogue.listing_cards c ON c.product_id = p.id
      JOIN catalogue.listing_cells k ON k.id = c.cell_id WHERE p.slug = ${slug}),
    near AS MATERIALIZED (
      SELECT k.id, (k.range_slug = self.range_slug)::int * 4 + (k.style_slug = self.style_slug)::int * 2
        + (k.colour_slugs && self.colour_slugs)::int AS likeness
      FROM self JOIN catalogue.listing_cells k ON k.category_code = self.category_code AND k.product_count > 0
      ORDER BY 2 DESC, abs(k.prices[1] - self.price_in_pence), k.id LIMIT ${NEIGHBOUR_CELLS}::int)
    SELECT ${CARD_ROW} FROM near CROSS JOIN self CROSS JOIN LATERAL (
      SELECT * FROM catalogue.listing_cards x
      WHERE x.cell_id = near.id AND x.product_id <> self.product_id
      ORDER BY x.popularity DESC, x.product_id DESC LIMIT ${PER_CELL}::int) k
    ORDER BY near.likeness DESC, abs(k.price_in_pence - self.price_in_pence), k.product_id
    LIMIT ${RELATED_COUNT}::int`
  return Prisma.sql`SELECT ${asJson(rows)} AS rows`
}
