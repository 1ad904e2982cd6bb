import { expect, test } from 'vitest'
import { formatExactPence, formatPence } from './money.ts'

test('whole pounds are printed without pence', () => {
  expect(formatPence(640_000)).toBe('£6,400')
  expect(formatPence(0)).toBe('£0')
})

test('pence are printed when there are some', () => {
  expect(formatPence(640_050)).toBe('£6,400.50')
})

test('an exact amount always has pence', () => {
  expect(formatExactPence(640_000)).toBe('£6,400.00')
})
