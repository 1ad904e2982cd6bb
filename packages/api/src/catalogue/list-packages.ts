import type { Prisma } from '@lomash/db'
import type { z } from 'zod'
import type { ReadDependencies } from '../shared/public-read.ts'
import type { ListPackagesOutput, listPackagesInput } from './list-packages.schema.ts'
import type { CategoryCode } from './vocabulary.schema.ts'

const packageSelect = {
  slug: true,
  name: true,
  summary: true,
  forKitchen: true,
  forBedroom: true,
  priceInPence: true,
  priceBasis: true,
  inclusions: true,
  imageKey: true,
} satisfies Prisma.PackageSelect

/** The bundles on sale; with a category, those that are for it. */
export async function listPackages(
  { database }: ReadDependencies,
  input: z.output<typeof listPackagesInput>,
): Promise<{ output: ListPackagesOutput; freshUntil: null }> {
  const rows = await database.replica.package.findMany({
    select: packageSelect,
    where: {
      status: 'ACTIVE',
      deletedAt: null,
      ...(input.category === 'KITCHEN' ? { forKitchen: true } : {}),
      ...(input.category === 'BEDROOM' ? { forBedroom: true } : {}),
    },
    orderBy: [{ sortOrder: 'asc' }, { slug: 'asc' }],
    take: 100,
  })
  const items = rows.map(({ forKitchen, forBedroom, ...rest }) => ({
    ...rest,
    categories: [
      ...(forKitchen ? (['KITCHEN'] satisfies CategoryCode[]) : []),
      ...(forBedroom ? (['BEDROOM'] satisfies CategoryCode[]) : []),
    ],
  }))
  return { output: { items }, freshUntil: null }
}
