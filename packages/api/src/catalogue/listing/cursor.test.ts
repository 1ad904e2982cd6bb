import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DomainError } from '../../errors.ts'
import { listProductsInput } from '../list-products.schema.ts'
import { decodeCursor, encodeCursor, listIdentity, type Position } from './cursor.ts'

const KEY = new Uint8Array(32).fill(7)
const position: Position = {
  keys: [1_700_000_000_000],
  id: '0190a6e0-0000-7000-8000-000000000001',
  pricedAt: 5,
}
const identity = identityOf({ category: 'KITCHEN' })

function identityOf(input: object): string {
  const parsed = listProductsInput.parse(input)
  return listIdentity(parsed, parsed.sort)
}

function codeOf(action: () => unknown): string | null {
  try {
    action()
    return null
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error)
  }
}

describe('a cursor', () => {
  test('gives back the position it was made from', () => {
    const anyPosition = fc.record({
      keys: fc.array(fc.maxSafeInteger(), { minLength: 1, maxLength: 2 }),
      id: fc.uuid(),
      pricedAt: fc.nat(),
    })
    fc.assert(
      fc.property(anyPosition, (each) => {
        expect(decodeCursor(encodeCursor(each, identity, KEY), identity, KEY)).toEqual(each)
      }),
    )
  })

  test('says nothing a reader could build another from: any changed character is refused', () => {
    const cursor = encodeCursor(position, identity, KEY)
    for (let place = 0; place < cursor.length; place++) {
      const other = cursor[place] === 'A' ? 'B' : 'A'
      const forged = cursor.slice(0, place) + other + cursor.slice(place + 1)
      expect(codeOf(() => decodeCursor(forged, identity, KEY))).toBe('INVALID_CURSOR')
    }
  })

  test('cut short at any length is refused', () => {
    const cursor = encodeCursor(position, identity, KEY)
    for (let length = 0; length < cursor.length; length++) {
      expect(codeOf(() => decodeCursor(cursor.slice(0, length), identity, KEY))).toBe('INVALID_CURSOR')
    }
  })

  test('is refused with any text that is not one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(codeOf(() => decodeCursor(text, identity, KEY))).toBe('INVALID_CURSOR')
      }),
    )
  })

  test.each([
    ['another category', { category: 'BEDROOM' }],
    ['another sort', { category: 'KITCHEN', sort: 'price-asc' }],
    ['another filter', { category: 'KITCHEN', colours: ['sage'] }],
    ['another price band', { category: 'KITCHEN', priceMin: 1 }],
    ['another search', { category: 'KITCHEN', q: 'luna' }],
  ])('of one list is refused for %s', (_, input) => {
    const cursor = encodeCursor(position, identity, KEY)
    expect(codeOf(() => decodeCursor(cursor, identityOf(input), KEY))).toBe('INVALID_CURSOR')
  })

  test('is good whatever order the filters were given in', () => {
    const one = identityOf({ colours: ['sage', 'ink', 'sage'] })
    const other = identityOf({ colours: ['ink', 'sage'] })
    expect(decodeCursor(encodeCursor(position, one, KEY), other, KEY)).toEqual(position)
  })

  test('made under another secret is refused', () => {
    const cursor = encodeCursor(position, identity, new Uint8Array(32).fill(8))
    expect(codeOf(() => decodeCursor(cursor, identity, KEY))).toBe('INVALID_CURSOR')
  })
})
