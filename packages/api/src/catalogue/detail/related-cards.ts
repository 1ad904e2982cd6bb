import { Prisma } from '@lomash/db'
import { CARD_ROW } from '../listing/page-query.ts'

/** The 40 nearest cells `k` of those that a condition leaves. */
const nearestCells = (condition: Prisma.Sql) => Prisma.sql`
  SELECT k.id, (k.range_slug = self.range_slug)::int * 4 + (k.style_slug = self.style_slug)::int * 2
    + (k.colour_slugs && self.colour_slugs)::int AS likeness, abs(k.prices[1] - self.price_in_pence) AS distance
  FROM self JOIN catalogue.listing_cells k ON k.category_code = self.category_code AND k.product_count > 0
    AND ${condition}
  ORDER BY likeness DESC, distance, id LIMIT 40`

/**
 * Cards of up to eight other products of the category of a product `p`, nearest first: same range, then same style, then
 * shared colours, then price. Only the nearest cells are opened, and four products of each looked at in an index, so
 * the cost does not grow with the catalogue, and only the eight are read. No cell of another range is nearer than one of the same: those are compared only when
 * a range is so small that it leaves room.
 */
export const relatedCards = Prisma.sql`
  WITH self AS MATERIALIZED (
    SELECT c.product_id, c.price_in_pence, k.category_code, k.range_slug, k.style_slug, k.colour_slugs
    FROM catalogue.listing_cards c JOIN catalogue.listing_cells k ON k.id = c.cell_id WHERE c.product_id = p.id),
  alike AS MATERIALIZED (${nearestCells(Prisma.sql`k.range_slug = self.range_slug`)}),
  near AS MATERIALIZED (
    SELECT * FROM alike UNION ALL
    (${nearestCells(Prisma.sql`k.range_slug <> self.range_slug AND (SELECT count(*) FROM alike) < 40`)})
    ORDER BY likeness DESC, distance, id LIMIT 40)
  SELECT ${CARD_ROW} FROM (
    SELECT x.product_id, near.likeness, abs(x.price_in_pence - self.price_in_pence) AS distance
    FROM near CROSS JOIN self CROSS JOIN LATERAL (
      SELECT c.product_id, c.price_in_pence FROM catalogue.listing_cards c
      WHERE c.cell_id = near.id AND c.product_id <> self.product_id
      ORDER BY c.popularity DESC, c.product_id DESC LIMIT 4) x
    ORDER BY likeness DESC, distance, x.product_id LIMIT 8) best
  JOIN catalogue.listing_cards k USING (product_id)
  ORDER BY best.likeness DESC, best.distance, k.product_id`
