import { projectListing } from '@lomash/db'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type CatalogueFixture,
  insertProducts,
  insertSale,
  insertVocabulary,
  openTestApi,
  type TestApi,
} from '../testing/index.ts'
import type { Sort } from './list-products.schema.ts'

const NOW = new Date('2026-11-23T12:00:00.000Z')
const HOUR_MS = 3_600_000
const SORTS: Sort[] = ['newest', 'most-viewed', 'price-asc', 'price-desc']

let api: TestApi
let fixture: CatalogueFixture
const prefix = 'start'

beforeAll(async () => {
  api = await openTestApi({ isCached: false, now: NOW })
  fixture = await insertVocabulary(api.database)
  await insertProducts(api.database, fixture, productsOf(prefix, 30))
})
afterAll(() => api.close())

function productsOf(name: string, count: number) {
  return Array.from({ length: count }, (_, n) => ({
    slug: `${name}-${n}`,
    priceInPence: 1_000 + (n % 7) * 100,
    popularity: n % 5,
    publishedAt: new Date(NOW.getTime() - (n % 6) * HOUR_MS),
  }))
}

async function scroll(sort: Sort, between: (page: number) => Promise<void>): Promise<string[]> {
  const slugs: string[] = []
  let cursor: string | undefined
  for (let page = 0; ; page++) {
    const { items, nextCursor } = await api.caller.catalogue.listProducts({
      category: 'KITCHEN',
      sort,
      limit: 7,
      cursor,
    })
    slugs.push(...items.map(({ slug }) => slug))
    if (!nextCursor) return slugs
    cursor = nextCursor
    await between(page)
  }
}

describe.each(SORTS)('while a shopper scrolls by %s', (sort) => {
  test('products added and removed never make another appear twice or vanish', async () => {
    const name = `during-${sort}`
    const seen = await scroll(sort, async (page) => {
      const added = await insertProducts(api.database, fixture, productsOf(`${name}-${page}`, 6))
      await removeProducts(Object.values(added).slice(0, 2))
    })
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.filter((slug) => slug.startsWith(prefix)).sort()).toEqual(
      productsOf(prefix, 30)
        .map(({ slug }) => slug)
        .sort(),
    )
  })

  test('a sale that starts moves nothing, yet its price is printed at once', async () => {
    api.time.now = NOW.getTime()
    const slug = `overnight-${sort}`
    await insertSale(api.database, {
      slug,
      discount: { basisPoints: 5_000 },
      startsAt: new Date(NOW.getTime() + HOUR_MS),
      endsAt: new Date(NOW.getTime() + 2 * HOUR_MS),
      productIds: (await idsOf(prefix)).filter((_, n) => n % 2 === 0),
    })
    const calm = await scroll(sort, async () => {})
    const disturbed = await scroll(sort, async () => {
      api.time.now = NOW.getTime() + HOUR_MS
    })
    expect(disturbed).toEqual(calm)
    const { items } = await api.caller.catalogue.listProducts({
      category: 'KITCHEN',
      onSale: true,
      limit: 100,
    })
    expect(items).toHaveLength(15)
    expect(
      items.every(({ price }) => price.sale !== null && price.priceInPence * 2 === price.wasInPence),
    ).toBe(true)
    await api.database.primary.sale.updateMany({ where: { slug }, data: { deletedAt: NOW } })
    api.time.now = NOW.getTime()
  })
})

async function idsOf(start: string): Promise<string[]> {
  const rows = await api.database.primary.product.findMany({
    select: { id: true },
    where: { slug: { startsWith: `${start}-` } },
    orderBy: { slug: 'asc' },
  })
  return rows.map(({ id }) => id)
}

/** As an editor's delete would. */
async function removeProducts(ids: string[]): Promise<void> {
  await api.database.primary.$transaction(async (tx) => {
    await tx.product.updateMany({ where: { id: { in: ids } }, data: { deletedAt: NOW } })
    await projectListing(tx, ids)
  })
}
