import { createHash } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '../../generated/client.ts'
import { rebuildListing } from '../catalogue/project-listing.ts'
import { growCatalogue } from './bulk/grow-catalogue.ts'
import { planCatalogue } from './designs/catalogue-plan.ts'
import { loadDesigns } from './load/load-designs.ts'
import type { Scene } from './pictures/scene.ts'

export type SeedOptions = {
  databaseUrl: string
  /** How many live products; 300 unless told otherwise. */
  products?: number
  /** Where pictures are written; null: none are drawn. */
  mediaDirectory?: string | null
  /** What dates in the shop are relative to. */
  now?: Date
  /** Called with a short line at each step of the work. */
  onProgress?: (line: string) => void
}
export type SeedOutcome = 'SEEDED' | 'HAD_PRODUCTS'

const HOUR_MS = 3_600_000

/** Fills an empty shop with a catalogue that is the same every time; leaves one with products as it is. */
export async function seedCatalogue(options: SeedOptions): Promise<SeedOutcome> {
  const { databaseUrl, products = 300, now = new Date(), onProgress = () => {} } = options
  const adapter = new PrismaPg({ connectionString: databaseUrl, max: 1 })
  const prisma = new PrismaClient({ adapter, log: [] })
  try {
    if ((await prisma.product.findFirst({ select: { id: true } })) !== null) return 'HAD_PRODUCTS'
    const plan = planCatalogue(products)
    const keyOf = (scene: Scene) =>
      createHash('sha256').update(JSON.stringify(scene)).digest('hex').slice(0, 24)
    await prisma.$transaction(
      async (tx) => {
        onProgress(`Writing ${plan.live.length} products`)
        await loadDesigns(tx, plan, now, keyOf)
        if (products > plan.live.length) await growCatalogue(tx, products - plan.live.length, now, onProgress)
        else await rebuildListing(tx)
      },
      { timeout: HOUR_MS, maxWait: HOUR_MS },
    )
    await prisma.$executeRaw`VACUUM (ANALYZE) catalogue.listing_cards, catalogue.listing_cells, catalogue.search_terms`
    return 'SEEDED'
  } finally {
    await prisma.$disconnect()
  }
}
