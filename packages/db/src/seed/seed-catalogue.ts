import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '../../generated/client.ts'
import { rebuildListing } from '../catalogue/project-listing.ts'
import { growCatalogue } from './bulk/grow-catalogue.ts'
import { planCatalogue } from './designs/catalogue-plan.ts'
import { catalogueScenes } from './designs/catalogue-scenes.ts'
import { drawPictures } from './draw-pictures.ts'
import { loadDesigns } from './load/load-designs.ts'
import { scenePicture } from './pictures/index.ts'

export type SeedOptions = {
  databaseUrl: string
  /** How many live products; 300 unless told otherwise. */
  products?: number
  /** Where pictures are written; null: none are drawn, though rows name them all the same. */
  mediaDirectory?: string | null
  /** What dates in the shop are relative to. */
  now?: Date
  /** Called with a short line at each step of the work. */
  onProgress?: (line: string) => void
}
export type SeedOutcome = 'SEEDED' | 'HAD_PRODUCTS'

const HOUR_MS = 3_600_000
const NUMBER = new Intl.NumberFormat('en-GB')

/**
 * Fills an empty shop with a catalogue that is the same every time; leaves one with products as it is.
 * Pictures come first: what was interrupted while drawing goes on where it stopped.
 */
export async function seedCatalogue(options: SeedOptions): Promise<SeedOutcome> {
  const { databaseUrl, products = 300, mediaDirectory, now = new Date(), onProgress = () => {} } = options
  const adapter = new PrismaPg({ connectionString: databaseUrl, max: 1 })
  const prisma = new PrismaClient({ adapter, log: [] })
  try {
    if (await hasProducts(prisma)) return 'HAD_PRODUCTS'
    const plan = planCatalogue(products)
    if (mediaDirectory)
      await drawPictures(catalogueScenes(plan).map(scenePicture), mediaDirectory, onProgress)
    onProgress(`Writing ${NUMBER.format(products)} products`)
    await prisma.$transaction(
      async (tx) => {
        await loadDesigns(tx, plan, now)
        const copies = products - plan.live.length
        if (copies > 0) await growCatalogue(tx, copies, now, onProgress)
        else await rebuildListing(tx)
      },
      { timeout: HOUR_MS, maxWait: HOUR_MS },
    )
    // Index-only scans read the visibility map, which only a vacuum writes.
    onProgress('Vacuuming the lists')
    await prisma.$executeRaw`VACUUM (ANALYZE)
      catalogue.listing_cards, catalogue.listing_cells, catalogue.search_terms, catalogue.sale_sets`
    await prisma.$executeRaw`ANALYZE catalogue.products, catalogue.product_colours, catalogue.product_sizes,
      catalogue.product_images, catalogue.sale_products, catalogue.ranges, catalogue.colours`
    return 'SEEDED'
  } finally {
    await prisma.$disconnect()
  }
}

async function hasProducts(prisma: PrismaClient): Promise<boolean> {
  return (await prisma.product.findFirst({ select: { id: true } })) !== null
}
