import { PREPARED, Prisma, type PrismaClient } from '@lomash/db'

/** A JSON text with everything in PricingContext, as a scalar to be selected beside other things. */
export function pricingContextColumns(now: number, pricedAt: number): Prisma.Sql {
  const earliest = new Date(Math.min(now, pricedAt))
  return Prisma.sql`
    (SELECT coalesce(json_agg(json_build_object(
        'id', s.id, 'slug', s.slug, 'name', s.name, 'priority', s.priority,
        'basisPoints', coalesce(s.basis_points, 0), 'amountInPence', coalesce(s.amount_in_pence, 0),
        'startsAt', round(extract(epoch FROM s.starts_at) * 1000),
        'endsAt', round(extract(epoch FROM s.ends_at) * 1000),
        'categories', (SELECT coalesce(json_agg(c.category_code), '[]')
          FROM catalogue.sale_categories c WHERE c.sale_id = s.id))), '[]')
      FROM catalogue.sales s
      WHERE s.ends_at > ${earliest}::timestamptz AND s.deleted_at IS NULL AND s.announced_at IS NOT NULL) AS sales,
    (SELECT json_agg(json_build_object('id', id, 'saleIds', sale_ids)) FROM catalogue.sale_sets) AS "saleSets",
    (SELECT coalesce(round(extract(epoch FROM max(s.ends_at)) * 1000), 0)::float8 FROM catalogue.sales s
      WHERE s.ends_at <= ${earliest}::timestamptz AND s.deleted_at IS NULL AND s.announced_at IS NOT NULL) AS "lastEnd"`
}

/** For each word typed, the dictionary's terms it may mean; none: nothing can be found. One statement, none without words. */
export async function resolveWords(
  db: PrismaClient,
  words: readonly string[],
): Promise<{ terms: string[] }[]> {
  if (words.length === 0) return []
  const rows = await db.$queryRaw<{ words: { terms: string[] }[] }[]>`${PREPARED}
    SELECT ${resolvedWords(words)} AS words`
  return firstOf(rows).words
}

/**
 * A word stands for the terms that begin with it; when there are none, for the terms nearest to it in spelling:
 * found by trigrams or by a shared first letter, ranked by edit distance, kept up to a distance that grows with
 * the word's length. Words hold only a–z and 0–9, so '{' bounds the prefix range in byte order.
 */
function resolvedWords(words: readonly string[]): Prisma.Sql {
  return Prisma.sql`(
    SELECT json_agg(json_build_object('terms', coalesce(begun.terms, near.terms, '{}')))
    FROM unnest(${[...words]}::text[]) AS w(word)
    LEFT JOIN LATERAL (
      SELECT array_agg(term) AS terms FROM (
        SELECT term FROM catalogue.search_terms
        WHERE term COLLATE "C" >= w.word AND term COLLATE "C" < w.word || '{'
          AND (term = w.word OR length(w.word) > 2)
        ORDER BY term = w.word DESC, product_count DESC LIMIT 24) t) begun ON true
    LEFT JOIN LATERAL (
      SELECT array_agg(term) AS terms FROM (
        SELECT term, rank() OVER (ORDER BY distance) AS place FROM (
          SELECT term, levenshtein(term, w.word, 1, 1, 1) AS distance FROM catalogue.search_terms
          WHERE begun.terms IS NULL AND (term % w.word OR (
            term COLLATE "C" >= left(w.word, 1) AND term COLLATE "C" < left(w.word, 1) || '{'))
        ) d WHERE distance <= CASE WHEN length(w.word) < 4 THEN 1 WHEN length(w.word) < 8 THEN 2 ELSE 3 END
      ) r WHERE place = 1 LIMIT 8) near ON true)`
}

/** The one row of a statement without FROM. */
export function firstOf<Row>(rows: Row[]): Row {
  const [row] = rows
  if (!row) throw new Error('A statement without FROM gave no row')
  return row
}
