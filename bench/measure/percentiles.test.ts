import { expect, test } from 'vitest'
import { percentilesOf } from './percentiles.ts'

test('percentiles are taken from the values whatever their order', () => {
  const values = Array.from({ length: 100 }, (_, n) => 100 - n)
  expect(percentilesOf(values)).toEqual({ p50: 51, p95: 96, p99: 100 })
})

test('one value is every percentile', () => {
  expect(percentilesOf([7.126])).toEqual({ p50: 7.13, p95: 7.13, p99: 7.13 })
})
