import { createDatabase } from '@lomash/db'
import type { Sort } from '../../packages/api/src/catalogue/list-products.schema.ts'
import type { CategoryCode } from '../../packages/api/src/catalogue/vocabulary.schema.ts'

export const SORTS: Sort[] = ['newest', 'most-viewed', 'price-asc', 'price-desc']

/** What a dataset can be filtered and searched by. */
export type Vocabulary = {
  ranges: string[]
  styles: string[]
  finishes: string[]
  colours: string[]
  words: string[]
}

export async function readVocabulary(databaseUrl: string): Promise<Vocabulary> {
  const database = createDatabase({ primaryUrl: databaseUrl, poolSize: 1 })
  const { primary } = database
  const slug = { select: { slug: true }, orderBy: { slug: 'asc' } } as const
  const slugs = (rows: { slug: string }[]) => rows.map((row) => row.slug)
  const vocabulary = {
    ranges: slugs(await primary.range.findMany(slug)),
    styles: slugs(await primary.style.findMany(slug)),
    finishes: slugs(await primary.finish.findMany(slug)),
    colours: slugs(await primary.colour.findMany(slug)),
    words: (await primary.searchTerm.findMany({ orderBy: { term: 'asc' } })).map(({ term }) => term),
  }
  await database.close()
  return vocabulary
}

export type NamedProduct = { slug: string; category: CategoryCode }

/** The most viewed products, the most viewed first. */
export async function readPopularProducts(databaseUrl: string, count: number): Promise<NamedProduct[]> {
  const database = createDatabase({ primaryUrl: databaseUrl, poolSize: 1 })
  const rows = await database.primary.product.findMany({
    select: { slug: true, categoryCode: true },
    where: { status: 'ACTIVE', deletedAt: null },
    orderBy: [{ popularity: 'desc' }, { id: 'asc' }],
    take: count,
  })
  await database.close()
  return rows.map(({ slug, categoryCode }) => ({ slug, category: categoryCode }))
}
