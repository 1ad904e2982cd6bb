import type { PrismaClient } from '@lomash/db'
import { keepsPreparedStatements } from '@lomash/db/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  type CatalogueFixture,
  insertProducts,
  insertSale,
  insertVocabulary,
  openTestApi,
  type TestApi,
} from '../../testing/index.ts'
import { getProductOutput } from '../get-product.schema.ts'
import type { ProductChoice } from './chosen-products.ts'
import { loadProductDetails } from './load-product-details.ts'

const NOW = Date.parse('2026-11-23T12:00:00.000Z')
const HOUR = 3_600_000
let api: TestApi
let fixture: CatalogueFixture
let ids: Record<string, string>

beforeAll(async () => {
  api = await openTestApi({ isCached: false, now: new Date(NOW) })
  fixture = await insertVocabulary(api.database)
  ids = await insertProducts(api.database, fixture, [
    { slug: 'galley', popularity: 5, colours: ['sage', 'ink'], largerSizes: [120_000, 110_000] },
    { slug: 'island', popularity: 9, colours: ['ink'], priceInPence: 250_000 },
    { slug: 'larder', popularity: 5, range: 'ashby', style: 'slab' },
    { slug: 'wardrobe', popularity: 7, range: 'dorset' },
    { slug: 'draft', popularity: 20, status: 'DRAFT' },
    { slug: 'deleted', popularity: 30, deletedAt: new Date(NOW) },
  ])
  await insertSale(api.database, {
    slug: 'winter',
    discount: { basisPoints: 1_500 },
    startsAt: new Date(NOW - HOUR),
    endsAt: new Date(NOW + HOUR),
    productIds: [ids.galley ?? ''],
  })
})
afterAll(() => api.close())
beforeEach(() => api.statements.splice(0))

const load = (choice: ProductChoice) => loadProductDetails(api.database.replica, choice, NOW)
const slugsOf = async (choice: ProductChoice) => (await load(choice)).products.map(({ slug }) => slug)

describe('the details of products', () => {
  test('are the same for many at once as one by one', async () => {
    const all = ['larder', 'galley', 'wardrobe', 'island']
    const together = await load({ slugs: all })
    const alone = await Promise.all(all.map((slug) => load({ slug })))
    expect(together.products).toEqual(alone.flatMap(({ products }) => products))
    expect(together.freshUntil).toBe(NOW + HOUR)
    for (const product of together.products) expect(getProductOutput.parse(product)).toEqual(product)
  })

  test('come in the order of the names, once each, unknown ones left out', async () => {
    expect(await slugsOf({ slugs: ['larder', 'gone', 'galley', 'larder'] })).toEqual(['larder', 'galley'])
    expect(await slugsOf({ slugs: [] })).toEqual([])
    expect(await slugsOf({ slug: 'gone' })).toEqual([])
  })

  test('come the most viewed first, of both categories, of equals the later one first', async () => {
    expect(await slugsOf({ mostViewed: 50 })).toEqual([
      'island',
      'wardrobe',
      ...laterFirst('galley', 'larder'),
    ])
    expect(await slugsOf({ mostViewed: 2 })).toEqual(['island', 'wardrobe'])
    expect(await slugsOf({ mostViewed: 0 })).toEqual([])
  })

  test('are not to be had of a draft nor of a deleted product', async () => {
    expect(await slugsOf({ slugs: ['draft', 'deleted'] })).toEqual([])
    expect(await slugsOf({ slug: 'draft' })).toEqual([])
    expect(await slugsOf({ slug: 'deleted' })).toEqual([])
  })

  test('are priced by the sales that name the product or its category', async () => {
    const { products } = await load({ slugs: ['galley', 'island'] })
    expect(products.map(({ price }) => price.priceInPence)).toEqual([85_000, 250_000])
    expect(products[0]?.sizes.map(({ price }) => price.priceInPence)).toEqual([85_000, 93_500, 102_000])
    expect(products[1]?.related[0]?.price).toMatchObject({ priceInPence: 85_000, wasInPence: 100_000 })
  })
})

describe('the statement', () => {
  test('is one however many products are chosen, and its text does not depend on their number', async () => {
    const choices: ProductChoice[][] = [
      [{ slug: 'galley' }, { slug: 'gone' }],
      [{ slugs: [] }, { slugs: ['galley'] }, { slugs: ['galley', 'island', 'larder'] }],
      [{ mostViewed: 0 }, { mostViewed: 1 }, { mostViewed: 50 }],
    ]
    for (const alike of choices) {
      api.statements.splice(0)
      for (const choice of alike) await load(choice)
      expect(api.statements).toHaveLength(alike.length)
      expect(new Set(api.statements).size).toBe(1)
    }
  })

  test.runIf(keepsPreparedStatements)('of one product is planned a few times and then no more', async () => {
    // As in a shop of many products: the planner knows them, and reads no table whole.
    await api.asOwner('ANALYZE catalogue.products')
    const plans = await api.database.replica.$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL enable_seqscan = off`
      for (let time = 0; time < 12; time++)
        await loadProductDetails(tx as PrismaClient, { slug: 'galley' }, NOW + time)
      return tx.$queryRaw<{ reused: bigint }[]>`
        SELECT max(generic_plans) AS reused FROM pg_prepared_statements WHERE statement LIKE '%near AS MATERIALIZED%'`
    })
    expect(Number(plans[0]?.reused)).toBeGreaterThanOrEqual(7)
  })
})

describe('what an editor wrote', () => {
  test('arrives to the letter, whatever the script', async () => {
    const text = `e\u0301 é "q" 'a' \\n \\u0041 \u2028\u2029\u0001\t\r\n 👩‍🍳🏽 \u{10FFFF} العربية {"a":[1]} $1 \uFEFF</script>`
    const product = { name: text, summary: text, description: `${text}\n\n${text}`, priceBasis: text }
    await api.database.primary.product.update({ where: { slug: 'larder' }, data: product })
    await api.database.primary.productSize.updateMany({
      where: { productId: ids.larder ?? '' },
      data: { name: text },
    })
    await api.database.primary.productImage.create({
      data: { productId: ids.larder ?? '', imageKey: 'larder-detail', alt: text },
    })
    const [found] = (await load({ slug: 'larder' })).products
    expect(found).toMatchObject(product)
    expect(found?.seo).toEqual({ title: text, description: text })
    expect(found?.sizes.map(({ name }) => name)).toEqual([text])
    expect(found?.images).toEqual([{ imageKey: 'larder-detail', alt: text }])
  })

  test('has its own words for search engines, and null where a number or picture is missing', async () => {
    const seo = { seoTitle: 'Title', seoDescription: 'For search engines' }
    await api.database.primary.product.update({
      where: { slug: 'wardrobe' },
      data: { ...seo, stockQuantity: 0, isFeatured: true },
    })
    const { products } = await load({ slugs: ['wardrobe', 'island'] })
    expect(products.map(({ seo: { title } }) => title)).toEqual(['Title', 'Island'])
    expect(products.map(({ stockQuantity }) => stockQuantity)).toEqual([0, null])
    expect(products.map(({ isFeatured }) => isFeatured)).toEqual([true, false])
    expect(products.flatMap(({ sizes }) => sizes.map(({ imageKey }) => imageKey))).toEqual([null, null])
  })
})

/** Of two slugs the one with the greater id first. */
function laterFirst(one: string, other: string): string[] {
  return (ids[one] ?? '') > (ids[other] ?? '') ? [one, other] : [other, one]
}
