import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backoffMs, notSoonerThan } from './backoff.ts'

const backoff = { firstMs: 2_000, maxMs: 300_000 }
const attempts = fc.integer({ min: 1, max: 60 })
const randoms = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

test('the wait doubles with each failure up to its maximum', () => {
  const waits = [1, 2, 3, 4, 20].map((attempt) => backoffMs(backoff, { attempt, random: 0 }))
  expect(waits).toEqual([2_000, 4_000, 8_000, 16_000, 300_000])
})

test('at most half of it is left off by chance, and never so much that it is under a second', () => {
  fc.assert(
    fc.property(attempts, randoms, (attempt, random) => {
      const full = Math.min(2_000 * 2 ** (attempt - 1), 300_000)
      const waitMs = backoffMs(backoff, { attempt, random })
      expect(waitMs).toBeGreaterThanOrEqual(Math.max(full / 2, 1_000))
      expect(waitMs).toBeLessThanOrEqual(full)
    }),
  )
})

test('what a provider asks for is waited, but no longer than a day', () => {
  fc.assert(
    fc.property(attempts, randoms, fc.integer({ min: 0, max: 10 ** 9 }), (attempt, random, atLeastMs) => {
      const waitMs = backoffMs(backoff, { attempt, random, atLeastMs })
      expect(waitMs).toBeGreaterThanOrEqual(Math.min(atLeastMs, 86_400_000))
      expect(waitMs).toBeLessThanOrEqual(86_400_000)
    }),
  )
})

test('a run is put off until the moment given, and by a second at least', () => {
  expect(notSoonerThan(new Date(50_000), 10_000)).toEqual(new Date(50_000))
  expect(notSoonerThan(new Date(0), 10_000)).toEqual(new Date(11_000))
})
