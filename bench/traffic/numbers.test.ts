import { expect, test } from 'vitest'
import { numbers, weighted, zipf } from './numbers.ts'

const DRAWS = 100_000

function sharesOf(draw: () => number, size: number): number[] {
  const counts = Array.from({ length: size }, () => 0)
  for (let n = 0; n < DRAWS; n++) {
    const drawn = draw()
    counts[drawn] = (counts[drawn] ?? 0) + 1
  }
  return counts.map((count) => count / DRAWS)
}

test('one seed gives one stream', () => {
  const stream = (seed: number) => {
    const below = numbers(seed)
    return Array.from({ length: 50 }, () => below(1_000))
  }
  expect(stream(5)).toEqual(stream(5))
  expect(stream(6)).not.toEqual(stream(5))
})

test('a position is drawn as often as its weight says, one of no weight never', () => {
  const [none, some = 0, most = 0] = sharesOf(weighted([0, 1, 3], numbers(1)), 3)
  expect(none).toBe(0)
  expect(some).toBeCloseTo(0.25, 2)
  expect(most).toBeCloseTo(0.75, 2)
})

test('under Zipf the n-th is asked for 1/n as often as the first, and the last still is', () => {
  const shares = sharesOf(zipf(300, numbers(1)), 300)
  const [first = 0, second = 0] = shares
  const harmonic = Array.from({ length: 300 }, (_, n) => 1 / (n + 1)).reduce((sum, each) => sum + each)
  expect(first).toBeCloseTo(1 / harmonic, 2)
  expect(second / first).toBeCloseTo(0.5, 1)
  expect((shares[9] ?? 0) / first).toBeCloseTo(0.1, 1)
  expect(Math.min(...shares)).toBeGreaterThan(0)
})
