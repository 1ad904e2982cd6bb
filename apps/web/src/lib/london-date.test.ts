import { expect, test } from 'vitest'
import { formatDay, formatEnd, formatMoment } from './london-date.ts'

test('a moment is told in London time, winter and summer', () => {
  expect(formatMoment('2026-12-26T10:00:00Z')).toBe('Saturday 26 December, 10:00')
  expect(formatMoment('2026-06-06T09:00:00Z')).toBe('Saturday 6 June, 10:00')
})

test('a day is the day it is in London', () => {
  expect(formatDay('2026-06-05T23:30:00Z')).toBe('Saturday 6 June')
})

test('what ends as a day begins ends at midnight on the day before', () => {
  expect(formatEnd('2026-12-07T00:00:00Z')).toBe('midnight on Sunday 6 December')
  expect(formatEnd('2026-06-07T23:00:00Z')).toBe('midnight on Sunday 7 June')
  expect(formatEnd('2026-12-07T17:00:00Z')).toBe('Monday 7 December, 17:00')
})
