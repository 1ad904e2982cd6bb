import { Prisma } from '@lomash/db'
import type { Sort } from '../list-products.schema.ts'
import type { Position } from './cursor.ts'

/**
 * How a list is ordered, as the pieces of its statement. Within a scope, a category or a cell, `local` is an index
 * order; across scopes, `overall` decides. `paid` is the price at the list's instant, the same arithmetic
 * as reducedPrice().
 */
export type PageOrder = {
  byPrice: 'asc' | 'desc' | null
  /** What the order needs of a card `c` of a scope `s`: few enough columns for the indexes to hold them all. */
  keys: Prisma.Sql
  local: Prisma.Sql
  overall: Prisma.Sql
  /** Rows beyond the position (of sorts other than by price, whose bound is the scope's). */
  beyond: Prisma.Sql
  keysOf(row: { publishedAt: number; popularity: number; priceInPence: number; paid: number }): number[]
}

/** reducedPrice() in SQL, for a card `c` of a scope `s`. */
export const PAID = Prisma.sql`
  LEAST((c.price_in_pence::bigint * (10000 - s.basis_points) + 5000) / 10000,
    GREATEST(0, c.price_in_pence - s.amount_in_pence))::int AS paid`

const FROM_THE_START = Prisma.sql`true`

export function pageOrder(sort: Sort, after: Position | null): PageOrder {
  switch (sort) {
    case 'newest':
      return {
        byPrice: null,
        keys: Prisma.sql`c.product_id, c.published_at, 0 AS paid`,
        local: Prisma.sql`c.published_at DESC, c.product_id DESC`,
        overall: Prisma.sql`published_at DESC, product_id DESC`,
        beyond: after
          ? Prisma.sql`(c.published_at, c.product_id) < (${new Date(after.keys[0] ?? 0)}::timestamptz, ${after.id}::uuid)`
          : FROM_THE_START,
        keysOf: (row) => [row.publishedAt],
      }
    case 'most-viewed':
      return {
        byPrice: null,
        keys: Prisma.sql`c.product_id, c.popularity, 0 AS paid`,
        local: Prisma.sql`c.popularity DESC, c.product_id DESC`,
        overall: Prisma.sql`popularity DESC, product_id DESC`,
        beyond: after
          ? Prisma.sql`(c.popularity, c.product_id) < (${after.keys[0] ?? 0}::int, ${after.id}::uuid)`
          : FROM_THE_START,
        keysOf: (row) => [row.popularity],
      }
    case 'price-asc':
      return {
        byPrice: 'asc',
        keys: Prisma.sql`c.product_id, c.price_in_pence, ${PAID}`,
        local: Prisma.sql`c.price_in_pence, c.product_id`,
        overall: Prisma.sql`paid, price_in_pence, product_id`,
        beyond: Prisma.sql`(c.price_in_pence, c.product_id) > (s.start_price, s.start_id) AND c.price_in_pence <= s.max_price`,
        keysOf: (row) => [row.paid, row.priceInPence],
      }
    case 'price-desc':
      return {
        byPrice: 'desc',
        keys: Prisma.sql`c.product_id, c.price_in_pence, ${PAID}`,
        local: Prisma.sql`c.price_in_pence DESC, c.product_id DESC`,
        overall: Prisma.sql`paid DESC, price_in_pence DESC, product_id DESC`,
        beyond: Prisma.sql`(c.price_in_pence, c.product_id) < (s.start_price, s.start_id) AND c.price_in_pence >= s.min_price`,
        keysOf: (row) => [row.paid, row.priceInPence],
      }
  }
}
