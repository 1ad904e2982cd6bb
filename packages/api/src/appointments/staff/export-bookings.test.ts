import { expect, test } from 'vitest'
import { toCell } from './export-bookings.ts'

test.each([
  ['plain', 'plain'],
  ['a, b', '"a, b"'],
  ['say "hi"', '"say ""hi"""'],
  ['two\nlines', '"two\nlines"'],
  ['=1+1', "'=1+1"],
  ['+447700900123', "'+447700900123"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['', ''],
])('%j is the cell %j', (value, cell) => {
  expect(toCell(value)).toBe(cell)
})
