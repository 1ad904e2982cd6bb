import { expect, test } from 'vitest'
import { queryTermsOf, searchTermsOf } from './search-terms.ts'

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
  expect(queryTermsOf(Array.from({ length: 50 }, (_, n) => `word${n}`).join(' '))).toHaveLength(8)
})
