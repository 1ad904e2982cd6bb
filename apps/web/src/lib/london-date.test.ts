import { expect, test } from 'vitest'
import {
  formatAgo,
  formatDay,
  formatEnd,
  formatMoment,
  londonMidnight,
  londonMidnightAfter,
} from './london-date.ts'

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

test.each([
  ['2026-11-26T10:00:00Z', 'just now'],
  ['2026-11-26T09:59:01Z', 'just now'],
  ['2026-11-26T09:59:00Z', '1 minute ago'],
  ['2026-11-26T07:01:00Z', '2 hours ago'],
  ['2026-11-25T10:00:00Z', 'yesterday'],
  ['2026-11-20T10:00:00Z', '6 days ago'],
  ['2026-09-01T10:00:00Z', '2 months ago'],
  ['2024-11-26T10:00:00Z', '2 years ago'],
  ['2026-11-26T10:30:00Z', 'in 30 minutes'],
])('%s is, at 10:00 on 26 November, %s', (at, said) => {
  expect(formatAgo(at, new Date('2026-11-26T10:00:00Z'))).toBe(said)
})

test.each([
  ['2026-11-26', '2026-11-26T00:00:00.000Z', '2026-11-27T00:00:00.000Z'],
  ['2026-07-01', '2026-06-30T23:00:00.000Z', '2026-07-01T23:00:00.000Z'],
  // The clocks go forward in the night to the 29th of March and back in that to the 25th of October, at 1:00 UTC.
  ['2026-03-29', '2026-03-29T00:00:00.000Z', '2026-03-29T23:00:00.000Z'],
  ['2026-10-25', '2026-10-24T23:00:00.000Z', '2026-10-26T00:00:00.000Z'],
  ['2026-12-31', '2026-12-31T00:00:00.000Z', '2027-01-01T00:00:00.000Z'],
])('the day %s is in London from %s to %s', (day, start, end) => {
  expect(londonMidnight(day)?.toISOString()).toBe(start)
  expect(londonMidnightAfter(day)?.toISOString()).toBe(end)
})

test.each(['', '2026-02-29', '2026-13-01', '26/11/2026', '2026-1-1', 'today'])('%j is no day', (day) => {
  expect([londonMidnight(day), londonMidnightAfter(day)]).toEqual([null, null])
})
