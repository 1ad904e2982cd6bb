import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  insertProducts,
  insertVocabulary,
  openTestApi,
  type ProductSpec,
  type TestApi,
} from '../../testing/index.ts'
import { loadProductDetails } from './load-product-details.ts'

const NOW = new Date('2026-11-23T12:00:00.000Z')
const COLOURS = ['chalk', 'ink', 'oak', 'sage', 'slate']
const STYLES = ['shaker', 'slab', 'handleless']
type Made = Required<Pick<ProductSpec, 'slug' | 'range' | 'style' | 'colours' | 'priceInPence'>>

/** Luna has more than the 40 cells that are opened, Ashby and Marlow leave room for others; all are kitchens. */
const kitchens: Made[] = Array.from({ length: 70 }, (_, place) => ({
  slug: `kitchen-${String.fromCharCode(97 + (place % 26))}${String.fromCharCode(97 + Math.floor(place / 26))}`,
  range: place < 60 ? 'luna' : place < 67 ? 'ashby' : 'marlow',
  style: STYLES[place % 3] ?? '',
  colours: [COLOURS[place % 5] ?? '', COLOURS[(place + 1 + (place % 2)) % 5] ?? ''],
  // Some cost the same, so that ids decide.
  priceInPence: 100_000 + ((place * 7_919) % 23) * 5_000,
}))
const bedroom: Made = {
  slug: 'bedroom',
  range: 'dorset',
  style: 'slab',
  colours: ['ink'],
  priceInPence: 1_000,
}

let api: TestApi
let ids: Record<string, string>

beforeAll(async () => {
  api = await openTestApi({ isCached: false, now: NOW })
  ids = await insertProducts(api.database, await insertVocabulary(api.database), [...kitchens, bedroom])
})
afterAll(() => api.close())

/** The eight nearest, found the slow and obvious way. No two have one name, so each is a cell of its own. */
function nearest(self: Made): string[] {
  const likeness = (other: Made) =>
    Number(other.range === self.range) * 4 +
    Number(other.style === self.style) * 2 +
    Number(other.colours.some((colour) => self.colours.includes(colour)))
  const distance = (other: Made) => Math.abs(other.priceInPence - self.priceInPence)
  const byId = (one: Made, other: Made) => ((ids[one.slug] ?? '') < (ids[other.slug] ?? '') ? -1 : 1)
  return kitchens
    .filter((other) => other !== self)
    .sort(
      (one, other) => likeness(other) - likeness(one) || distance(one) - distance(other) || byId(one, other),
    )
    .slice(0, 8)
    .map(({ slug }) => slug)
}

describe('related products', () => {
  test('are the nearest of the category, in a large range and in ones too small to fill the eight', async () => {
    const slugs = kitchens.map(({ slug }) => slug)
    const { products } = await loadProductDetails(api.database.replica, { slugs }, NOW.getTime())
    const found = products.map(({ slug, related }) => [slug, related.map((card) => card.slug)])
    expect(found).toEqual(kitchens.map((kitchen) => [kitchen.slug, nearest(kitchen)]))
  })

  test('of the only one of its category are none', async () => {
    const { products } = await loadProductDetails(api.database.replica, { slug: 'bedroom' }, NOW.getTime())
    expect(products.map(({ related }) => related)).toEqual([[]])
  })
})
