import { Prisma } from '@lomash/db'
import type { CategoryCode } from '../vocabulary.schema.ts'
import { PAID, type PageOrder } from './page-order.ts'
import { CARD, CARD_ROW, type PageQuery, scopeRows } from './page-query.ts'

/** A page of whole categories, not by price: straight down the order's index. What most shoppers ask for. */
export function categoriesPage(
  categories: readonly CategoryCode[],
  order: PageOrder,
  take: number,
): Prisma.Sql {
  const rowsOf = (category: CategoryCode) => Prisma.sql`
    (SELECT ${CARD}, c.price_in_pence AS paid FROM catalogue.listing_cards c
    WHERE c.category_code = ${category}::text::catalogue.category_code AND ${order.beyond}
    ORDER BY ${order.local} LIMIT ${take})`
  return inOrder(Prisma.join(categories.map(rowsOf), ' UNION ALL '), order, take)
}

/** A page by price of a list whose filters, if any, are scopes: a scan of each scope in index order, merged. */
export function scopesPage(query: PageQuery): Prisma.Sql {
  const { order, take } = query
  const rows = Prisma.sql`
    SELECT x.* FROM (${scopeRows(query)}) s CROSS JOIN LATERAL (
      SELECT ${CARD}, ${PAID} FROM catalogue.listing_cards c
      WHERE c.category_code = s.category_code AND c.sale_set_id = s.sale_set_id AND ${order.beyond}
      ORDER BY ${order.local} LIMIT ${take}) x`
  return inOrder(rows, order, take)
}

function inOrder(rows: Prisma.Sql, order: PageOrder, take: number): Prisma.Sql {
  return Prisma.sql`SELECT ${CARD_ROW}, k.paid FROM (${rows}) k ORDER BY ${order.overall} LIMIT ${take}`
}
