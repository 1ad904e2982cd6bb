import { Prisma } from '../../../generated/client.ts'
import type { Transaction } from '../../transaction.ts'

/** The tables a bulk load fills. */
const TABLES = [
  'products',
  'product_colours',
  'product_sizes',
  'product_images',
  'sale_products',
  'listing_cards',
]
/** What the projection's ON CONFLICT rests on. */
const KEPT = 'listing_cards_pkey'

const LIST_CONSTRAINTS = Prisma.sql`
  SELECT conrelid::regclass::text AS "table", quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition,
    contype = 'f' AS "isForeignKey"
  FROM pg_constraint
  WHERE contype IN ('f', 'p', 'u') AND conname <> ${KEPT}
    AND (conrelid = ANY(SELECT format('catalogue.%I', t)::regclass FROM unnest(${TABLES}::text[]) AS t)
      OR contype = 'f' AND confrelid = ANY(SELECT format('catalogue.%I', t)::regclass FROM unnest(${TABLES}::text[]) AS t))
  ORDER BY contype = 'f' DESC, conname`

const LIST_INDEXES = Prisma.sql`
  SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition
  FROM pg_index
  WHERE indrelid = ANY(SELECT format('catalogue.%I', t)::regclass FROM unnest(${TABLES}::text[]) AS t)
    AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u', 'x'))
  ORDER BY indexrelid::regclass::text`

type ConstraintRow = { table: string; name: string; definition: string; isForeignKey: boolean }
type IndexRow = { name: string; definition: string }

/**
 * Drops the keys, foreign keys and indexes of the tables a bulk load fills and gives the function that makes
 * them again as they were, which checks every row against them. Both in the transaction of the load: if it
 * fails, nothing was ever dropped.
 */
export async function setAsideIndexes(tx: Transaction): Promise<() => Promise<void>> {
  const constraints = await tx.$queryRaw<ConstraintRow[]>(LIST_CONSTRAINTS)
  const indexes = await tx.$queryRaw<IndexRow[]>(LIST_INDEXES)
  const run = (statement: string) => tx.$executeRawUnsafe(statement)
  for (const { table, name } of constraints) await run(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`)
  for (const { name } of indexes) await run(`DROP INDEX ${name}`)
  return async () => {
    for (const { definition } of indexes) await run(definition)
    for (const { table, name, definition } of constraints.toReversed())
      await run(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`)
  }
}
