import { expect, test } from 'vitest'
import { parseSearch, searchedCategories, searchTermsOf } from './search-terms.ts'

test.each([
  ['Luna Shaker kitchen', ['kitchen', 'luna', 'shaker']],
  ['CRÈME brûlée', ['brulee', 'creme']],
  ["Potter's clay", ['clay', 'potters']],
  ['oak oak  OAK', ['oak']],
  ['in-frame, 8-unit', ['frame', 'unit']],
  ['the one with the 3 drawers', ['drawers', 'one']],
  ['12 !! 🙂', []],
  ['', []],
])('%j is found by %j', (text, terms) => {
  expect(searchTermsOf(text)).toEqual(terms)
})

test('a long text asks for a bounded number of words', () => {
  const text = Array.from({ length: 50 }, (_, n) => `word${n}`).join(' ')
  expect(parseSearch(text).words).toHaveLength(8)
})

test('the name of a category is where to look, not a word to find', () => {
  expect(parseSearch('oak Kitchens')).toEqual({ words: ['oak'], categories: ['KITCHEN'], isHopeless: false })
})

test('something typed of which nothing is a word can find nothing', () => {
  expect(parseSearch('42 !!').isHopeless).toBe(true)
  expect(parseSearch('').isHopeless).toBe(false)
})

test.each([
  [undefined, [], ['KITCHEN', 'BEDROOM']],
  ['KITCHEN', [], ['KITCHEN']],
  [undefined, ['BEDROOM'], ['BEDROOM']],
  ['KITCHEN', ['BEDROOM'], []],
  [undefined, ['KITCHEN', 'BEDROOM'], ['KITCHEN', 'BEDROOM']],
] as const)('asked for %s and naming %j it looks in %j', (asked, named, expected) => {
  expect(searchedCategories(asked, named, ['KITCHEN', 'BEDROOM'])).toEqual(expected)
})
