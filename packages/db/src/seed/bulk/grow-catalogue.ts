import { Prisma } from '../../../generated/client.ts'
import { rebuildListing } from '../../catalogue/project-listing.ts'
import type { Transaction } from '../../transaction.ts'
import { COPY_STATEMENTS } from './copy-designs.ts'
import { CREATE_DESIGNS, CREATE_PALETTES, createCopies } from './copy-plan.ts'
import { CREATE_SEED_DICE, CREATE_SEED_ID } from './seed-id-function.ts'
import { setAsideIndexes } from './set-aside-indexes.ts'

/** Below this, keeping indexes up to date costs less than making them again. */
const WORTH_SETTING_ASIDE = 20_000

const SETTINGS = Prisma.sql`
  SELECT set_config('work_mem', '96MB', true), set_config('maintenance_work_mem', '256MB', true)`

/**
 * Adds copies of the designs, made inside PostgreSQL from what loadDesigns wrote: the same furniture in other
 * palettes, at other prices, published at other times. Then projects the lists.
 */
export async function growCatalogue(
  tx: Transaction,
  copies: number,
  now: Date,
  onProgress: (line: string) => void,
): Promise<void> {
  await tx.$executeRaw(SETTINGS)
  await tx.$executeRaw(CREATE_SEED_ID)
  await tx.$executeRaw(CREATE_SEED_DICE)
  await tx.$executeRaw(CREATE_DESIGNS)
  await tx.$executeRaw(CREATE_PALETTES)
  await tx.$executeRaw(createCopies(copies, now))
  await tx.$executeRaw`ANALYZE pg_temp.seed_designs, pg_temp.seed_palettes, pg_temp.seed_copies`
  const restoreIndexes = copies >= WORTH_SETTING_ASIDE ? await setAsideIndexes(tx) : null
  for (const { what, sql } of COPY_STATEMENTS) {
    onProgress(`Adding ${what}`)
    await tx.$executeRaw(sql)
  }
  await tx.$executeRaw`ANALYZE catalogue.products, catalogue.product_colours, catalogue.sale_products`
  onProgress('Projecting the lists')
  await rebuildListing(tx)
  if (!restoreIndexes) return
  onProgress('Making the indexes')
  await restoreIndexes()
}
