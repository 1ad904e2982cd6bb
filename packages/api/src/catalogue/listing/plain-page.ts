import { PREPARED, Prisma } from '@lomash/db'
import type { CategoryCode } from '../vocabulary.schema.ts'
import { PAID } from './page-order.ts'
import { CARD, CARD_ROW, type PageQuery, scopeRows } from './page-query.ts'

/**
 * A page of a list whose filters, if any, are scopes: read straight down the order's index, a category (by price: a
 * scope) at a time. This is what most shoppers ask for, so the server keeps its plan.
 */
export function plainPage(query: PageQuery): Prisma.Sql {
  const { order, take } = query
  const rows = order.byPrice ? rowsByPrice(query) : rowsOfCategories(query)
  return Prisma.sql`${PREPARED}
    SELECT ${CARD_ROW}, k.paid FROM (${rows}) k ORDER BY ${order.overall} LIMIT ${take}`
}

function rowsByPrice(query: PageQuery): Prisma.Sql {
  const { order, take } = query
  return Prisma.sql`
    SELECT x.* FROM (${scopeRows(query)}) s CROSS JOIN LATERAL (
      SELECT ${CARD}, ${PAID} FROM catalogue.listing_cards c
      WHERE c.category_code = s.category_code AND c.sale_set_id = s.sale_set_id AND ${order.beyond}
      ORDER BY ${order.local} LIMIT ${take}) x`
}

function rowsOfCategories({ scopes, order, take }: PageQuery): Prisma.Sql {
  const categories = [...new Set(scopes.map((scope) => scope.categoryCode))]
  const rowsOf = (category: CategoryCode) => Prisma.sql`
    (SELECT ${CARD}, c.price_in_pence AS paid FROM catalogue.listing_cards c
    WHERE c.category_code = ${category}::text::catalogue.category_code AND ${order.beyond}
    ORDER BY ${order.local} LIMIT ${take})`
  return Prisma.join(categories.map(rowsOf), ' UNION ALL ')
}
