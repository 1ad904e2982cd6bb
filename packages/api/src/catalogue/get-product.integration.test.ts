import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type CatalogueFixture,
  insertProducts,
  insertSale,
  insertVocabulary,
  openTestApi,
  type TestApi,
} from '../testing/index.ts'

const NOW = new Date('2026-11-23T12:00:00.000Z')
const at = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000)
let api: TestApi
let fixture: CatalogueFixture

beforeAll(async () => {
  api = await openTestApi({ isCached: true, now: NOW })
  fixture = await insertVocabulary(api.database)
  const ids = await insertProducts(api.database, fixture, [
    { slug: 'galley', priceInPence: 640_000, largerSizes: [720_000, 899_900], colours: ['sage', 'ink'] },
    { slug: 'island', priceInPence: 650_000, colours: ['ink'] },
    { slug: 'larder', range: 'ashby', style: 'slab', colours: ['oak'] },
    { slug: 'wardrobe', range: 'dorset' },
  ])
  await insertSale(api.database, {
    slug: 'winter',
    discount: { basisPoints: 1_500 },
    startsAt: at(1),
    endsAt: at(3),
    productIds: [ids.galley ?? ''],
  })
})
afterAll(() => api.close())

const product = () => api.caller.catalogue.getProduct({ slug: 'galley' })

describe('a product', () => {
  test('has its colours and its sizes, the smallest price first', async () => {
    const { colours, sizes, price, range } = await product()
    expect(colours.map(({ slug }) => slug)).toEqual(['sage', 'ink'])
    expect(sizes.map((size) => size.price.priceInPence)).toEqual([640_000, 720_000, 899_900])
    expect(price).toEqual({ priceInPence: 640_000, wasInPence: null, sale: null })
    expect(range.name).toBe('Luna')
  })

  test('names its neighbours, nearest first, never itself nor another category', async () => {
    const { related } = await product()
    expect(related.map(({ slug }) => slug)).toEqual(['island', 'larder'])
  })

  test('is cached, but no price outlives the start or the end of a sale', async () => {
    const prices: [number, number][] = []
    for (const hours of [0, 0.999, 1, 2, 2.9999, 3, 4]) {
      api.time.now = at(hours).getTime()
      const { price, sizes } = await product()
      const list = await api.caller.catalogue.listProducts({ ranges: ['luna'], sort: 'price-asc' })
      expect(list.items.find(({ slug }) => slug === 'galley')?.price).toEqual(price)
      prices.push([price.priceInPence, sizes[2]?.price.priceInPence ?? 0])
    }
    const usual = [640_000, 899_900]
    const reduced = [544_000, 764_915]
    expect(prices).toEqual([usual, usual, reduced, reduced, reduced, usual, usual])
    api.time.now = NOW.getTime()
  })
})

describe('the other reads', () => {
  test('sales are running or coming, and over when they are over', async () => {
    const slugs = async (hours: number) => {
      api.time.now = at(hours).getTime()
      const { running, coming } = await api.caller.catalogue.listSales({})
      return [running.map(({ slug }) => slug), coming.map(({ slug }) => slug)]
    }
    expect(await slugs(0)).toEqual([[], ['winter']])
    expect(await slugs(1)).toEqual([['winter'], []])
    expect(await slugs(3)).toEqual([[], []])
    api.time.now = NOW.getTime()
  })

  test('categories come with their ranges and how much they hold', async () => {
    const { items } = await api.caller.catalogue.listCategories({})
    expect(items.map(({ slug, productCount, ranges }) => [slug, productCount, ranges.length])).toEqual([
      ['kitchens', 3, 3],
      ['bedrooms', 1, 2],
    ])
  })

  test('named cards come in the order asked for, once each, without those no longer sold', async () => {
    const { items } = await api.caller.catalogue.listCards({ slugs: ['larder', 'gone', 'galley', 'larder'] })
    expect(items.map(({ slug }) => slug)).toEqual(['larder', 'galley'])
  })
})
