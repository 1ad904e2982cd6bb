import { expect, test } from 'vitest'
import type { Facets } from '../../../lib/catalogue-types'
import { EMPTY_LISTING } from '../../../lib/listing/listing-state'
import { blockingFilters, chosenFilters, priceLabel } from './chosen'

const value = (slug: string, name: string, count: number) => ({ slug, name, count })
const facets: Facets = {
  total: 0,
  colours: [{ ...value('sage', 'Sage Bundle', 0), hex: '#a8b29b' }],
  styles: [value('slab', 'Slab', 0), value('shaker', 'Shaker', 4)],
  finishes: [],
  ranges: [],
  priceBands: [{ priceMin: 0, priceMax: 399_999, count: 0 }],
  onSale: 0,
}

test('a chosen filter is called by its name and knows the list without it', () => {
  const state = { ...EMPTY_LISTING, colours: ['sage'], onSale: true }
  expect(chosenFilters(state, facets)).toEqual([
    { key: 'sale', label: 'In the sale', without: { ...state, onSale: false } },
    { key: 'colours:sage', label: 'Sage Bundle', without: { ...state, colours: [] } },
  ])
})

test('a value the shop does not know is still named and can be taken off', () => {
  const [filter] = chosenFilters({ ...EMPTY_LISTING, ranges: ['old-range'] }, facets)
  expect(filter?.label).toBe('Old range')
})

test('of the filters that leave nothing, those are offered whose removal brings results', () => {
  const state = { ...EMPTY_LISTING, colours: ['sage'], styles: ['slab'] }
  expect(blockingFilters(state, facets).map(({ key }) => key)).toEqual(['styles:slab'])
})

test('a price band is told in words', () => {
  expect(priceLabel({ min: 0, max: 4_000 })).toBe('Under £4,000')
  expect(priceLabel({ min: 4_000, max: 6_000 })).toBe('£4,000 to £6,000')
  expect(priceLabel({ min: 15_000, max: null })).toBe('£15,000 and over')
})
