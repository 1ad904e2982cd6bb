import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fairOrder } from './fair-order.ts'

const HALF_HOUR_MS = 1_800_000

test('whoever has less to do comes before who has more, and nobody is left out', () => {
  const ids = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(ids, fc.func(fc.nat(5)), fc.nat(1_000), (consultantIds, loadOf, place) => {
      const loads = new Map(consultantIds.map((id) => [id, loadOf(id)]))
      const order = fairOrder(consultantIds, loads, place * HALF_HOUR_MS)
      expect([...order].sort()).toEqual([...consultantIds].sort())
      for (const [at, id] of order.entries())
        if (at > 0) expect(loads.get(order[at - 1] ?? '')).toBeLessThanOrEqual(loads.get(id) ?? 0)
    }),
  )
})

test('of those with as little to do each is first at some time', () => {
  const ids = ['a', 'b', 'c']
  const first = [0, 1, 2].map((place) => fairOrder(ids, new Map(), place * HALF_HOUR_MS)[0])
  expect(new Set(first).size).toBe(3)
})

test('bookings given out one by one are spread evenly', () => {
  const loads = new Map(['a', 'b', 'c', 'd'].map((id) => [id, 0]))
  for (let n = 0; n < 100; n++) {
    const [first = ''] = fairOrder([...loads.keys()], loads, n * HALF_HOUR_MS)
    loads.set(first, (loads.get(first) ?? 0) + 1)
  }
  expect([...loads.values()]).toEqual([25, 25, 25, 25])
})
