import { describe, expect, test } from 'vitest'
import { daysUntilWeekday, londonInstant } from './london-time.ts'

describe('londonInstant', () => {
  test('is Greenwich time in winter and an hour earlier in summer', () => {
    expect(londonInstant(new Date('2026-01-10T12:00:00Z'), 0, 9).toISOString()).toBe(
      '2026-01-10T09:00:00.000Z',
    )
    expect(londonInstant(new Date('2026-07-10T12:00:00Z'), 0, 9).toISOString()).toBe(
      '2026-07-10T08:00:00.000Z',
    )
  })

  test('keeps the clock’s hour across both clock changes', () => {
    expect(londonInstant(new Date('2026-03-27T12:00:00Z'), 3, 9).toISOString()).toBe(
      '2026-03-30T08:00:00.000Z',
    )
    expect(londonInstant(new Date('2026-10-23T12:00:00Z'), 3, 0).toISOString()).toBe(
      '2026-10-26T00:00:00.000Z',
    )
  })

  test('counts days from London’s today, not from Greenwich’s', () => {
    expect(londonInstant(new Date('2026-07-10T23:30:00Z'), 0, 0).toISOString()).toBe(
      '2026-07-10T23:00:00.000Z',
    )
  })
})

test('daysUntilWeekday gives the first such day not before the earliest', () => {
  const thursday = new Date('2026-11-19T12:00:00Z')
  expect(daysUntilWeekday(thursday, 5, 1)).toBe(1)
  expect(daysUntilWeekday(thursday, 5, 2)).toBe(8)
  expect(daysUntilWeekday(thursday, 1, 12)).toBe(18)
})
