import { Prisma } from '@lomash/db'
import { allOf } from './cell-filter.ts'
import type { PageOrder } from './page-order.ts'
import { CARD_ROW, type PageQuery, scopeRows } from './page-query.ts'

/** A page of a list with filters on cells or a price band: its keys by the cheapest of up to three plans, then its cards. */
export function filteredPage(query: PageQuery): Prisma.Sql {
  const { order, take } = query
  return Prisma.sql`
    WITH scope AS MATERIALIZED (${scopeRows(query)})
    ${filteredKeys(query)}
    , page AS MATERIALIZED (SELECT * FROM found ORDER BY ${order.overall} LIMIT ${take})
    SELECT ${CARD_ROW}, k.paid FROM (
      SELECT c.*, page.paid FROM page JOIN catalogue.listing_cards c USING (product_id)) k
    ORDER BY ${order.overall}`
}

/** Where a walk begins: the categories, or by price the scopes, whose rows one index holds in order. */
function rootsOf(order: PageOrder): { columns: Prisma.Sql; rows: Prisma.Sql; path: Prisma.Sql } {
  return order.byPrice
    ? {
        columns: Prisma.sql`category_code, sale_set_id`,
        rows: Prisma.sql`scope`,
        path: Prisma.sql`c.category_code = s.category_code AND c.sale_set_id = s.sale_set_id`,
      }
    : {
        columns: Prisma.sql`category_code`,
        rows: Prisma.sql`(SELECT DISTINCT category_code FROM scope)`,
        path: Prisma.sql`c.category_code = s.category_code`,
      }
}

/** Down the order's own index, a root at a time, keeping what passes. */
function walk({ order, take }: PageQuery, roots: Prisma.Sql, passes: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT k.* FROM ${roots} s CROSS JOIN LATERAL (
      SELECT ${order.keys} FROM catalogue.listing_cards c
      WHERE ${rootsOf(order).path} AND ${order.beyond} AND ${passes}
      ORDER BY ${order.local} LIMIT ${take}) k`
}

/** The first rows of every matching cell, or all of its rows in the band. */
function seek({ order, take }: PageQuery, inBand: Prisma.Sql, plan: 'seek' | 'band'): Prisma.Sql {
  const stop = plan === 'seek' ? Prisma.sql`ORDER BY ${order.local} LIMIT ${take}` : Prisma.sql`OFFSET 0`
  return Prisma.sql`
    SELECT k.* FROM matched s CROSS JOIN LATERAL (
      SELECT ${order.keys} FROM catalogue.listing_cards c
      WHERE c.cell_id = s.id AND ${order.beyond} AND ${inBand} ${stop}) k
    WHERE (SELECT chosen FROM plan) = ${Prisma.raw(`'${plan}'`)}`
}

/**
 * Three ways to the same rows. "walk" goes down the order's index and drops what does not match: good when much
 * matches. "seek" takes the first rows of every matching cell: good when few cells match, however rare. "band" reads
 * just the matching prices of every matching cell: good for a narrow price band. The counts in the cells tell
 * beforehand about how many rows each would read; the plans not chosen are never executed. A walk by price is
 * reckoned dearer, because price goes with range and style: what matches may stand together far down.
 */
function filteredKeys(query: PageQuery): Prisma.Sql {
  const { order, take, isBanded } = query
  const roots = rootsOf(order)
  const banded = isBanded && order.byPrice === null
  const inBand = banded ? Prisma.sql`c.price_in_pence BETWEEN s.min_price AND s.max_price` : Prisma.sql`true`
  const hits = isBanded
    ? Prisma.sql`width_bucket(s.max_price, whole.prices) - width_bucket(s.min_price - 1, whole.prices)`
    : Prisma.sql`k.product_count`
  const whole = isBanded
    ? Prisma.sql`CROSS JOIN LATERAL (SELECT k.prices[1:] AS prices OFFSET 0) whole`
    : Prisma.empty
  const rowsPerHit = banded ? Prisma.sql`members / GREATEST(hits, 1)` : Prisma.sql`1`
  return Prisma.sql`
    , matched AS MATERIALIZED (
      SELECT * FROM (
        SELECT k.id, s.*, k.product_count, ${hits} AS hits
        FROM catalogue.listing_cells k JOIN scope s USING (category_code, sale_set_id) ${whole}
        WHERE k.product_count > 0 AND ${allOf(query.cellConditions)} OFFSET 0) cell WHERE hits > 0)
    , root AS MATERIALIZED (
      SELECT ${roots.columns}, count(*)::float8 AS cells, sum(hits)::float8 AS hits,
        sum(product_count)::float8 AS members, max(live_count)::float8 / sum(hits) AS rows_per_hit
      FROM matched GROUP BY ${roots.columns})
    , plan AS MATERIALIZED (
      SELECT CASE
        WHEN ${banded} AND 8 * cells + hits < LEAST(seek_cost, walk_cost) THEN 'band'
        WHEN seek_cost < walk_cost THEN 'seek' ELSE 'walk' END AS chosen
      FROM (
        SELECT cells, hits, cells * (10 + ${take}::int * ${rowsPerHit}) AS seek_cost,
          ${order.byPrice ? 10 : 3}::int * ${take}::int * rows_per_hit AS walk_cost
        FROM (SELECT sum(cells) AS cells, sum(hits) AS hits, sum(members) AS members,
          sum(rows_per_hit) AS rows_per_hit FROM root) total) costs)
    , found AS (
      SELECT * FROM (${walk(query, Prisma.sql`(SELECT * FROM ${roots.rows} x JOIN root USING (${roots.columns}))`, walkPasses(query, banded))}) walked
      WHERE (SELECT chosen FROM plan) = 'walk'
      UNION ALL ${seek(query, inBand, 'seek')}
      ${banded ? Prisma.sql`UNION ALL ${seek(query, inBand, 'band')}` : Prisma.empty})`
}

/**
 * What a walked row must pass. The membership test is kept a hashed sub-plan (IS TRUE keeps it from becoming a
 * join): the index order survives and the walk stops at the last row wanted.
 */
function walkPasses(query: PageQuery, banded: boolean): Prisma.Sql {
  const member = Prisma.sql`(c.cell_id IN (SELECT id FROM matched)) IS TRUE`
  if (!banded) return member
  const bands = query.scopes.map(
    (scope) => Prisma.sql`(c.category_code = ${scope.categoryCode}::text::catalogue.category_code
      AND c.sale_set_id = ${scope.saleSetId}::int
      AND c.price_in_pence BETWEEN ${scope.minBase}::int AND ${scope.maxBase}::int)`,
  )
  return Prisma.sql`(${Prisma.join(bands, ' OR ')}) AND ${member}`
}
