import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stableHash } from './cache-key.ts'

test('the order of properties does not change a key', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (input) => {
      const reversed = Object.fromEntries(Object.entries(input).reverse())
      expect(stableHash(reversed)).toBe(stableHash(input))
    }),
  )
})

test('a property left out and one that is undefined are the same', () => {
  expect(stableHash({ a: 1, b: undefined })).toBe(stableHash({ a: 1 }))
})

test('different inputs have different keys', () => {
  expect(stableHash({ a: ['b', 'c'] })).not.toBe(stableHash({ a: ['b,c'] }))
  expect(stableHash({ a: '1' })).not.toBe(stableHash({ a: 1 }))
})
