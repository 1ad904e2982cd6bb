import { Prisma } from '@lomash/db'
import type { Position } from './cursor.ts'
import type { PageOrder } from './page-order.ts'
import { type Scope, startOf } from './scope.ts'

export type PageQuery = {
  scopes: readonly Scope[]
  order: PageOrder
  after: Position | null
  /** Conditions on a cell `k`; empty: every cell. */
  cellConditions: readonly Prisma.Sql[]
  /** Whether the price filter leaves out anything. */
  isBanded: boolean
  /** Whether some category has scopes that the filter "on sale" took out. */
  isNarrowed: boolean
  /** Live products of the categories in question. */
  liveCount: number
  /** Rows wanted. */
  take: number
}

const NO_START = { basePriceInPence: 0, id: '00000000-0000-0000-0000-000000000000' }

/** One statement for one page: the keys of its rows by the cheapest of up to three plans, then their cards. */
export function pageStatement(query: PageQuery): Prisma.Sql {
  const needsCells =
    query.cellConditions.length > 0 || (query.order.byPrice === null && (query.isBanded || query.isNarrowed))
  return Prisma.sql`
    WITH scope AS MATERIALIZED (${scopeRows(query)})
    ${needsCells ? filteredKeys(query) : unfilteredKeys(query)}
    SELECT card.product_id AS "productId", card.category_code AS "categoryCode", card.sale_set_id AS "saleSetId",
      card.price_in_pence AS "priceInPence", card.published_at AS "publishedAt", card.popularity,
      card.range_slug AS "rangeSlug", card.face, page.paid
    FROM (SELECT * FROM found ORDER BY ${query.order.overall} LIMIT ${query.take}) page
    JOIN catalogue.listing_cards card USING (product_id)
    ORDER BY ${qualified(query.order)}`
}

function qualified(order: PageOrder): Prisma.Sql {
  // The columns of `page` and `card` of one name hold the same value.
  if (order.byPrice === 'asc') return Prisma.sql`page.paid, page.price_in_pence, page.product_id`
  if (order.byPrice === 'desc')
    return Prisma.sql`page.paid DESC, page.price_in_pence DESC, page.product_id DESC`
  return Prisma.sql`${Prisma.raw(`page.${order.overall.sql.split(' ')[0]}`)} DESC, page.product_id DESC`
}

function scopeRows({ scopes, order, after }: PageQuery): Prisma.Sql {
  const last = after && { paid: after.keys[0] ?? 0, base: after.keys[1] ?? 0, id: after.id }
  const starts = scopes.map((scope) => (order.byPrice ? startOf(scope, order.byPrice, last) : NO_START))
  return Prisma.sql`
    SELECT * FROM unnest(
      ${scopes.map((scope) => scope.categoryCode)}::text[]::catalogue.category_code[],
      ${scopes.map((scope) => scope.saleSetId)}::int[],
      ${scopes.map((scope) => scope.reduction.basisPoints)}::int[],
      ${scopes.map((scope) => scope.reduction.amountInPence)}::int[],
      ${scopes.map((scope) => scope.minBase)}::int[],
      ${scopes.map((scope) => scope.maxBase)}::int[],
      ${starts.map((start) => start.basePriceInPence)}::int[],
      ${starts.map((start) => start.id)}::uuid[]
    ) AS s(category_code, sale_set_id, basis_points, amount_in_pence, min_price, max_price, start_price, start_id)`
}

/** reducedPrice() in SQL. */
const PAID = Prisma.sql`
  LEAST((c.price_in_pence::bigint * (10000 - s.basis_points) + 5000) / 10000,
    GREATEST(0, c.price_in_pence - s.amount_in_pence))::int AS paid`
const KEYS = Prisma.sql`c.product_id, c.published_at, c.popularity, c.price_in_pence, ${PAID}`

function unfilteredKeys({ order, take }: PageQuery): Prisma.Sql {
  return Prisma.sql`, found AS (${walk(order, take, Prisma.sql`true`)})`
}

/** Down the order's own index, a category or a scope at a time, keeping what passes. */
function walk(order: PageOrder, take: number, passes: Prisma.Sql): Prisma.Sql {
  const [roots, path] = order.byPrice
    ? [Prisma.sql`scope s`, Prisma.sql`c.category_code = s.category_code AND c.sale_set_id = s.sale_set_id`]
    : [
        Prisma.sql`(SELECT DISTINCT category_code, 0 AS basis_points, 0 AS amount_in_pence FROM scope) s`,
        Prisma.sql`c.category_code = s.category_code`,
      ]
  return Prisma.sql`
    SELECT k.* FROM ${roots} CROSS JOIN LATERAL (
      SELECT ${KEYS} FROM catalogue.listing_cards c
      WHERE ${path} AND ${order.beyond} AND ${passes}
      ORDER BY ${order.local} LIMIT ${take}) k`
}

/**
 * Three ways to the same rows. "walk" goes down the order's index and drops what does not match: good when much
 * matches. "seek" takes the first rows of every matching cell: good when few cells match, however rare. "band" reads
 * just the matching prices of every matching cell: good for a narrow price band. The counts in the cells tell
 * beforehand what each would read; the plans not chosen are never executed.
 */
function filteredKeys(query: PageQuery): Prisma.Sql {
  const { order, take, isBanded } = query
  const banded = isBanded && order.byPrice === null
  const inBand = banded ? Prisma.sql`c.price_in_pence BETWEEN s.min_price AND s.max_price` : Prisma.sql`true`
  return Prisma.sql`
    , matched AS MATERIALIZED (
      SELECT k.id, s.*, k.product_count, ${
        isBanded
          ? Prisma.sql`width_bucket(s.max_price, k.prices) - width_bucket(s.min_price - 1, k.prices)`
          : Prisma.sql`k.product_count`
      } AS hits
      FROM catalogue.listing_cells k JOIN scope s USING (category_code, sale_set_id)
      WHERE k.product_count > 0 AND ${conditionsOf(query)})
    , measure AS MATERIALIZED (
      SELECT count(*)::float8 AS cells, coalesce(sum(hits), 0)::float8 AS hits,
        coalesce(sum(product_count), 0)::float8 AS members
      FROM matched WHERE hits > 0)
    , plan AS MATERIALIZED (
      SELECT CASE
        WHEN hits = 0 THEN 'none'
        WHEN ${banded} AND 8 * cells + hits < LEAST(seek_cost, walk_cost) THEN 'band'
        WHEN seek_cost < walk_cost THEN 'seek' ELSE 'walk' END AS chosen
      FROM (SELECT *, cells * (10 + ${take}::int * ${banded ? Prisma.sql`members / GREATEST(hits, 1)` : Prisma.sql`1`}) AS seek_cost,
        ${order.byPrice ? 10 : 3}::int * ${take}::int * ${query.liveCount}::float8 / GREATEST(hits, 1) AS walk_cost
        FROM measure) costs)
    , found AS (
      SELECT * FROM (${walk(order, take, walkPasses(query, banded))}) walked
      WHERE (SELECT chosen FROM plan) = 'walk'
      UNION ALL
      SELECT k.* FROM matched s CROSS JOIN LATERAL (
        SELECT ${KEYS} FROM catalogue.listing_cards c
        WHERE c.cell_id = s.id AND ${order.beyond} AND ${inBand}
        ORDER BY ${order.local} LIMIT ${take}) k
      WHERE s.hits > 0 AND (SELECT chosen FROM plan) = 'seek'
      ${
        banded
          ? Prisma.sql`
      UNION ALL
      SELECT k.* FROM matched s CROSS JOIN LATERAL (
        SELECT ${KEYS} FROM catalogue.listing_cards c
        WHERE c.cell_id = s.id AND ${inBand} AND ${order.beyond} OFFSET 0) k
      WHERE s.hits > 0 AND (SELECT chosen FROM plan) = 'band'`
          : Prisma.empty
      })`
}

function conditionsOf(query: PageQuery): Prisma.Sql {
  return query.cellConditions.length === 0
    ? Prisma.sql`true`
    : Prisma.join([...query.cellConditions], ' AND ')
}

/**
 * What a walked row must pass. The membership test is kept a hashed sub-plan (IS TRUE keeps it from becoming a
 * join): the index order survives and the walk stops at the last row wanted.
 */
function walkPasses(query: PageQuery, banded: boolean): Prisma.Sql {
  const member = Prisma.sql`(c.cell_id IN (SELECT id FROM matched WHERE hits > 0)) IS TRUE`
  if (!banded) return member
  const bands = query.scopes.map(
    (scope) => Prisma.sql`(c.category_code = ${scope.categoryCode}::text::catalogue.category_code
      AND c.sale_set_id = ${scope.saleSetId}::int
      AND c.price_in_pence BETWEEN ${scope.minBase}::int AND ${scope.maxBase}::int)`,
  )
  return Prisma.sql`(${Prisma.join(bands, ' OR ')}) AND ${member}`
}
