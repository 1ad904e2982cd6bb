import type { Prisma } from '../../../generated/client.ts'
import type { Design } from '../designs/design.ts'
import { PACKAGES } from '../offers/packages.ts'
import { type SeedSale, salesAt } from '../offers/sales.ts'
import { pictureKey, type Scene } from '../pictures/index.ts'
import { seedId } from '../seed-id.ts'
import { CATEGORIES } from '../vocabulary/categories.ts'
import { productId } from './product-rows.ts'

/** The scene of the product with this name; see `pictureOf` in the data. */
export type SceneOf = (productName: string) => Scene

export type SaleRows = {
  sales: Prisma.SaleCreateManyInput[]
  categories: Prisma.SaleCategoryCreateManyInput[]
  products: Prisma.SaleProductCreateManyInput[]
}

const saleId = (ordinal: number) => seedId('sale', ordinal)

export function saleRows(now: Date, designs: readonly Design[]): SaleRows {
  const sales = salesAt(now)
  return {
    sales: sales.map(saleRow),
    categories: sales.flatMap((sale, ordinal) =>
      sale.categories.map((categoryCode) => ({ saleId: saleId(ordinal), categoryCode })),
    ),
    products: sales.flatMap((sale, ordinal) =>
      designs.filter(sale.names).map((design) => ({ saleId: saleId(ordinal), productId: productId(design) })),
    ),
  }
}

function saleRow(sale: SeedSale, ordinal: number): Prisma.SaleCreateManyInput {
  const { slug, name, headline, terms, priority, startsAt, endsAt, announcedAt } = sale
  const kind = 'basisPoints' in sale.discount ? 'PERCENTAGE' : 'AMOUNT'
  return {
    id: saleId(ordinal),
    slug,
    name,
    headline,
    terms,
    priority,
    startsAt,
    endsAt,
    announcedAt,
    kind,
    ...sale.discount,
  }
}

export const categoryRows = (sceneOf: SceneOf): Prisma.CategoryCreateManyInput[] =>
  CATEGORIES.map(({ pictureOf, ...category }) => ({ ...category, imageKey: pictureKey(sceneOf(pictureOf)) }))

export const packageRows = (sceneOf: SceneOf): Prisma.PackageCreateManyInput[] =>
  PACKAGES.map(({ pictureOf, inclusions, ...bundle }, sortOrder) => ({
    id: seedId('package', sortOrder),
    ...bundle,
    inclusions: [...inclusions],
    imageKey: pictureKey(sceneOf(pictureOf)),
    status: 'ACTIVE',
    sortOrder,
  }))
