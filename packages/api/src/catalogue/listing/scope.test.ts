import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reducedPrice } from '../pricing/sale-terms.ts'
import { type Scope, scopesOf, startOf } from './scope.ts'

const anyReduction = fc.record({
  basisPoints: fc.integer({ min: 0, max: 9_000 }),
  amountInPence: fc.integer({ min: 0, max: 300 }),
  isOnSale: fc.boolean(),
})
// Small prices, so that different base prices often cost the same.
const anyRow = fc.record({ base: fc.integer({ min: 1, max: 400 }), id: fc.uuid() })

const scopeOf = (reduction: Scope['reduction'], filter: { priceMin?: number; priceMax?: number } = {}) =>
  scopesOf(['KITCHEN'], [0], () => reduction, { ...filter, onSale: false })[0]

test('the price filter as base prices keeps just the rows whose price passes it', () => {
  fc.assert(
    fc.property(anyReduction, anyRow, fc.nat(400), fc.nat(400), (reduction, row, priceMin, priceMax) => {
      const scope = scopeOf(reduction, { priceMin, priceMax })
      const paid = reducedPrice(row.base, reduction)
      const isKept = scope !== undefined && scope.minBase <= row.base && row.base <= scope.maxBase
      expect(isKept).toBe(priceMin <= paid && paid <= priceMax)
    }),
  )
})

test.each(['asc', 'desc'] as const)(
  'a scan %s that starts after a position has just the rows beyond it',
  (direction) => {
    const sign = direction === 'asc' ? 1 : -1
    fc.assert(
      fc.property(anyReduction, anyReduction, anyRow, anyRow, (reduction, other, row, last) => {
        const scope = scopeOf(reduction)
        if (!scope) return
        // The last row of the page before may be of another scope, under another reduction.
        const after = { paid: reducedPrice(last.base, other), base: last.base, id: last.id }
        const start = startOf(scope, direction, after)
        const isScanned = sign * compare([row.base, row.id], [start.basePriceInPence, start.id]) > 0
        const order = compare(
          [reducedPrice(row.base, reduction), row.base, row.id],
          [after.paid, after.base, after.id],
        )
        expect(isScanned).toBe(sign * order > 0)
      }),
      { numRuns: 2_000 },
    )
  },
)

test('without a position a scan has every row the filter leaves', () => {
  fc.assert(
    fc.property(anyReduction, anyRow, fc.nat(400), (reduction, row, priceMin) => {
      const scope = scopeOf(reduction, { priceMin })
      if (!scope) return
      const start = startOf(scope, 'asc', null)
      expect(compare([row.base, row.id], [start.basePriceInPence, start.id]) > 0).toBe(
        row.base >= scope.minBase,
      )
    }),
  )
})

test('a filter that nothing can pass leaves no scope', () => {
  const reduction = { basisPoints: 0, amountInPence: 0, isOnSale: false }
  expect(scopeOf(reduction, { priceMin: 200, priceMax: 100 })).toBeUndefined()
})

function compare(one: readonly (number | string)[], other: readonly (number | string)[]): number {
  for (const [place, value] of one.entries()) {
    const against = other[place]
    if (against === undefined || value === against) continue
    return value < against ? -1 : 1
  }
  return 0
}
