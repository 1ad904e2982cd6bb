import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type CatalogueFixture,
  insertProducts,
  insertSale,
  insertVocabulary,
  openTestApi,
  type TestApi,
} from '../testing/index.ts'
import { type ModelProduct, modelList, passes } from '../testing/listing-model.ts'
import { listProductsInput } from './list-products.schema.ts'

const NOW = new Date('2026-11-23T12:00:00.000Z')
const DAY_MS = 86_400_000
const day = (days: number) => new Date(NOW.getTime() + days * DAY_MS)

type Sale = Parameters<typeof insertSale>[1]

let api: TestApi
let fixture: CatalogueFixture
let model: ModelProduct[]

/** A catalogue in which ties, overlaps and rare combinations are common. */
beforeAll(async () => {
  api = await openTestApi({ isCached: false, now: NOW })
  fixture = await insertVocabulary(api.database)
  const ranges = Object.keys(fixture.ranges)
  const pick = <Value>(values: readonly Value[], n: number) => values[n % values.length] as Value
  const specs = Array.from({ length: 240 }, (_, n) => ({
    slug: `product-${n}`,
    range: pick(ranges, n * 7),
    style: pick(['shaker', 'slab', 'handleless'], n >> 2),
    finish: pick(['matt', 'gloss'], n >> 3),
    colours: pick([['chalk'], ['chalk', 'ink'], ['oak', 'sage'], ['slate', 'ink', 'sage']], n * 5),
    priceInPence: 1_000 + ((n * 37) % 40) * 3,
    popularity: (n * 13) % 9,
    publishedAt: day(-((n * 11) % 30)),
  }))
  const ids = await insertProducts(api.database, fixture, specs)
  const named = (every: number) =>
    specs.filter((_, n) => n % every === 0).map(({ slug }) => ids[slug] as string)
  const sales: Sale[] = [
    {
      slug: 'tenth',
      discount: { basisPoints: 1_050 },
      startsAt: day(-2),
      endsAt: day(2),
      productIds: named(3),
    },
    {
      slug: 'amount',
      discount: { amountInPence: 55 },
      startsAt: day(-1),
      endsAt: day(1),
      productIds: named(4),
    },
    {
      slug: 'first',
      discount: { amountInPence: 9 },
      startsAt: day(-1),
      endsAt: day(1),
      productIds: named(5),
      priority: 2,
    },
    {
      slug: 'bedrooms',
      discount: { basisPoints: 500 },
      startsAt: day(-1),
      endsAt: day(3),
      categories: ['BEDROOM' as const],
    },
    {
      slug: 'coming',
      discount: { basisPoints: 5_000 },
      startsAt: day(2),
      endsAt: day(5),
      categories: ['KITCHEN' as const],
    },
    {
      slug: 'over',
      discount: { basisPoints: 5_000 },
      startsAt: day(-9),
      endsAt: day(-3),
      productIds: named(2),
    },
  ]
  for (const sale of sales) await insertSale(api.database, sale)
  const saved = await api.database.primary.sale.findMany({ select: { id: true, slug: true } })
  model = specs.map((spec) => {
    const category = fixture.ranges[spec.range]?.categoryCode ?? 'KITCHEN'
    const id = ids[spec.slug] as string
    return {
      ...spec,
      id,
      category,
      publishedAt: spec.publishedAt.getTime(),
      sales: sales
        .filter((sale) => sale.productIds?.includes(id) || sale.categories?.includes(category))
        .map((sale) => ({
          id: saved.find(({ slug }) => slug === sale.slug)?.id ?? '',
          slug: sale.slug,
          name: sale.slug,
          basisPoints: 'basisPoints' in sale.discount ? (sale.discount.basisPoints ?? 0) : 0,
          amountInPence: 'amountInPence' in sale.discount ? (sale.discount.amountInPence ?? 0) : 0,
          startsAt: sale.startsAt.getTime(),
          endsAt: sale.endsAt.getTime(),
          priority: sale.priority ?? 0,
        })),
    }
  })
})
afterAll(() => api.close())

const anyFilters = fc.record(
  {
    category: fc.constantFrom('KITCHEN' as const, 'BEDROOM' as const),
    colours: fc.subarray(['chalk', 'ink', 'oak', 'sage', 'slate', 'unknown']),
    styles: fc.subarray(['shaker', 'slab', 'handleless']),
    finishes: fc.subarray(['matt', 'gloss']),
    ranges: fc.subarray(['luna', 'ashby', 'marlow', 'dorset', 'fenwick']),
    priceMin: fc.integer({ min: 900, max: 1_120 }),
    priceMax: fc.integer({ min: 900, max: 1_120 }),
    onSale: fc.boolean(),
    sort: fc.constantFrom('newest', 'most-viewed', 'price-asc', 'price-desc'),
  },
  { requiredKeys: [] },
)

async function everyPage(input: object, limit: number): Promise<string[]> {
  const ids: string[] = []
  let cursor: string | undefined
  do {
    const page = await api.caller.catalogue.listProducts({ ...input, limit, cursor })
    ids.push(...page.items.map(({ id }) => id))
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  return ids
}

describe('a list', () => {
  test('has just the products that pass its filters, in its order, each once, whatever the page size', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyFilters,
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: -4, max: 4 }),
        async (filters, limit, days) => {
          api.time.now = NOW.getTime() + days * DAY_MS
          const expected = modelList(model, listProductsInput.parse(filters), api.time.now)
          expect(await everyPage(filters, limit)).toEqual(expected.map(({ id }) => id))
        },
      ),
      { numRuns: 150 },
    )
  })

  test('has facets that count what the list would hold', async () => {
    await fc.assert(
      fc.asyncProperty(anyFilters, async ({ sort: _, ...filters }) => {
        api.time.now = NOW.getTime()
        const input = listProductsInput.parse(filters)
        const facets = await api.caller.catalogue.listFacets(filters)
        const count = (change: object) =>
          model.filter((each) => passes(each, { ...input, ...change }, api.time.now)).length
        expect(facets.total).toBe(count({}))
        expect(facets.onSale).toBe(count({ onSale: true }))
        for (const { slug, count: given } of facets.styles)
          expect([slug, given]).toEqual([slug, count({ styles: [slug] })])
        for (const { slug, count: given } of facets.finishes)
          expect([slug, given]).toEqual([slug, count({ finishes: [slug] })])
        for (const { slug, count: given } of facets.ranges)
          expect([slug, given]).toEqual([slug, count({ ranges: [slug] })])
        for (const { slug, count: given } of facets.colours)
          expect([slug, given]).toEqual([slug, count({ colours: [slug] })])
        for (const { priceMin, priceMax, count: given } of facets.priceBands) {
          expect([priceMin, given]).toEqual([priceMin, count({ priceMin, priceMax: priceMax ?? undefined })])
        }
      }),
      { numRuns: 60 },
    )
  })
})
