import { Prisma } from '../../generated/client.ts'
import type { Transaction } from '../transaction.ts'
import { DRAFT_SALE_SETS, DRAFT_TABLE, draftStatement } from './listing-draft.ts'

/**
 * Brings the read model of the lists (cells, cards, search terms, live counts) in line with the given
 * products. Call it in the transaction that changed them: a product, its colours, sizes or sales, or the
 * range, style, finish or colour it prints.
 */
export async function projectListing(tx: Transaction, productIds: readonly string[]): Promise<void> {
  if (productIds.length === 0) return
  const ids = Prisma.sql`${[...productIds]}::uuid[]`
  await project(tx, Prisma.sql`p.id = ANY(${ids})`, Prisma.sql`product_id = ANY(${ids})`)
}

/** The same for every product: after a bulk load. */
export async function rebuildListing(tx: Transaction): Promise<void> {
  await project(tx, Prisma.sql`true`, Prisma.sql`true`)
}

async function project(tx: Transaction, products: Prisma.Sql, cards: Prisma.Sql): Promise<void> {
  // One at a time: a draft is made from what is committed, so none may be made while another is about to commit.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('catalogue.listing'))`
  await tx.$executeRaw`DROP TABLE IF EXISTS pg_temp.listing_draft`
  await tx.$executeRaw(DRAFT_SALE_SETS(products))
  await tx.$executeRaw(DRAFT_TABLE)
  await tx.$executeRaw(draftStatement(products))
  await tx.$executeRaw(INSERT_CELLS)
  // Every cell that loses or gains a product.
  await tx.$executeRaw`
    CREATE TEMP TABLE listing_touched ON COMMIT DROP AS
    SELECT k.id FROM catalogue.listing_cells k WHERE k.id IN (
      SELECT cell_id FROM catalogue.listing_cards WHERE ${cards}
      UNION SELECT k2.id FROM pg_temp.listing_draft d JOIN catalogue.listing_cells k2 USING (fingerprint))`
  await tx.$executeRaw`
    DELETE FROM catalogue.listing_cards c WHERE ${cards}
    AND NOT EXISTS (SELECT FROM pg_temp.listing_draft d WHERE d.product_id = c.product_id)`
  await tx.$executeRaw(UPSERT_CARDS)
  await tx.$executeRaw(COUNT_CELLS)
  await tx.$executeRaw`
    DELETE FROM catalogue.listing_cells k USING pg_temp.listing_touched t WHERE k.id = t.id AND k.product_count = 0`
  await tx.$executeRaw(COUNT_CATEGORIES)
  await tx.$executeRaw(REFRESH_TERMS)
  await tx.$executeRaw(DROP_UNUSED_TERMS)
  await tx.$executeRaw`DROP TABLE pg_temp.listing_draft, pg_temp.listing_touched`
}

const INSERT_CELLS = Prisma.sql`
  INSERT INTO catalogue.listing_cells
    (fingerprint, category_code, range_slug, style_slug, finish_slug, colour_slugs, terms, sale_set_id, prices)
  SELECT fingerprint, category_code, range_slug, style_slug, finish_slug, colour_slugs,
    catalogue.search_terms_of(words), sale_set_id, '{}'::int[]
  FROM (SELECT DISTINCT fingerprint, category_code, range_slug, style_slug, finish_slug, colour_slugs, words,
    sale_set_id FROM pg_temp.listing_draft) d
  WHERE NOT EXISTS (SELECT FROM catalogue.listing_cells k WHERE k.fingerprint = d.fingerprint)
  ORDER BY fingerprint
  ON CONFLICT (fingerprint) DO NOTHING`

const UPSERT_CARDS = Prisma.sql`
  INSERT INTO catalogue.listing_cards
    (product_id, cell_id, category_code, sale_set_id, price_in_pence, published_at, popularity, range_slug, face)
  SELECT d.product_id, k.id, d.category_code, d.sale_set_id, d.price_in_pence, d.published_at, d.popularity,
    d.range_slug, d.face
  FROM pg_temp.listing_draft d JOIN catalogue.listing_cells k USING (fingerprint)
  ON CONFLICT (product_id) DO UPDATE SET
    cell_id = excluded.cell_id, category_code = excluded.category_code, sale_set_id = excluded.sale_set_id,
    price_in_pence = excluded.price_in_pence, published_at = excluded.published_at,
    popularity = excluded.popularity, range_slug = excluded.range_slug, face = excluded.face`

const COUNT_CELLS = Prisma.sql`
  UPDATE catalogue.listing_cells k SET product_count = cardinality(x.prices), prices = x.prices
  FROM (
    SELECT t.id, coalesce(array_agg(c.price_in_pence ORDER BY c.price_in_pence)
      FILTER (WHERE c.product_id IS NOT NULL), '{}') AS prices
    FROM pg_temp.listing_touched t LEFT JOIN catalogue.listing_cards c ON c.cell_id = t.id
    GROUP BY t.id) x
  WHERE k.id = x.id`

const COUNT_CATEGORIES = Prisma.sql`
  UPDATE catalogue.categories c SET live_count = coalesce(x.n, 0)
  FROM catalogue.categories c2 LEFT JOIN (
    SELECT category_code, sum(product_count)::int AS n FROM catalogue.listing_cells GROUP BY 1) x
    ON x.category_code = c2.code
  WHERE c.code = c2.code AND c.live_count IS DISTINCT FROM coalesce(x.n, 0)`

const REFRESH_TERMS = Prisma.sql`
  INSERT INTO catalogue.search_terms (term, product_count)
  SELECT term, sum(product_count)::int FROM catalogue.listing_cells, unnest(terms) AS term
  WHERE product_count > 0 GROUP BY term
  ON CONFLICT (term) DO UPDATE SET product_count = excluded.product_count
  WHERE search_terms.product_count IS DISTINCT FROM excluded.product_count`

const DROP_UNUSED_TERMS = Prisma.sql`
  DELETE FROM catalogue.search_terms s WHERE NOT EXISTS (
    SELECT FROM catalogue.listing_cells k WHERE k.terms @> ARRAY[s.term] AND k.product_count > 0)`
