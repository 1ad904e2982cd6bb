import { expect, test } from 'vitest'
import { filterCount, isSameList, togglePrice, toggleSlug, withoutFilters } from './listing-edit.ts'
import { facetInput } from './listing-input.ts'
import { EMPTY_LISTING } from './listing-state.ts'

test('choosing a value twice takes it off again', () => {
  const once = toggleSlug(EMPTY_LISTING, 'colours', 'sage')
  expect(once.colours).toEqual(['sage'])
  expect(toggleSlug(once, 'colours', 'sage')).toEqual(EMPTY_LISTING)
})

test('another choice begins the list anew', () => {
  const deep = { ...EMPTY_LISTING, show: 96, from: 'abc' }
  expect(toggleSlug(deep, 'styles', 'slab')).toMatchObject({ show: 24, from: null })
})

test('one price band at a time, and the same again takes it off', () => {
  const band = { min: 4_000, max: 6_000 }
  const chosen = togglePrice(togglePrice(EMPTY_LISTING, { min: 0, max: 4_000 }), band)
  expect(chosen.price).toEqual(band)
  expect(togglePrice(chosen, { ...band }).price).toBeNull()
})

test('clearing keeps the search and the order', () => {
  const state = { ...EMPTY_LISTING, q: 'oak', sort: 'price-asc' as const, onSale: true, ranges: ['luna'] }
  expect(filterCount(state)).toBe(2)
  expect(withoutFilters(state)).toEqual({ ...EMPTY_LISTING, q: 'oak', sort: 'price-asc' })
})

test('how much is shown does not make another list', () => {
  expect(isSameList(EMPTY_LISTING, { ...EMPTY_LISTING, show: 96 })).toBe(true)
  expect(isSameList(EMPTY_LISTING, { ...EMPTY_LISTING, q: 'oak' })).toBe(false)
})

test('a band in pounds is a range in pence that ends just below its upper end', () => {
  const state = { ...EMPTY_LISTING, price: { min: 4_000, max: 6_000 } }
  expect(facetInput(state, { path: '/', category: 'KITCHEN' })).toMatchObject({
    category: 'KITCHEN',
    priceMin: 400_000,
    priceMax: 599_999,
  })
})
