import type { Prisma } from '@lomash/db'
import type { ReadDependencies } from '../shared/public-read.ts'
import type { ListCategoriesOutput } from './list-categories.schema.ts'

const categorySelect = {
  code: true,
  slug: true,
  name: true,
  headline: true,
  description: true,
  imageKey: true,
  liveCount: true,
  seoTitle: true,
  seoDescription: true,
  ranges: {
    select: { slug: true, name: true, description: true, imageKey: true },
    orderBy: [{ sortOrder: 'asc' }, { slug: 'asc' }],
  },
} satisfies Prisma.CategorySelect

/** Both categories with their ranges. */
export async function listCategories({
  database,
}: ReadDependencies): Promise<{ output: ListCategoriesOutput; freshUntil: null }> {
  const rows = await database.replica.category.findMany({
    select: categorySelect,
    orderBy: { sortOrder: 'asc' },
    relationLoadStrategy: 'join',
  })
  const items = rows.map(({ liveCount, seoTitle, seoDescription, ...category }) => ({
    ...category,
    productCount: liveCount,
    seo: { title: seoTitle, description: seoDescription },
  }))
  return { output: { items }, freshUntil: null }
}
