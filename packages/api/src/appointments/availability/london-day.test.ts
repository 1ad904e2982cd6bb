import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { datesBetween, londonDate, londonDay } from './london-day.ts'

const HOUR_MS = 3_600_000
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  timeStyle: 'short',
  dateStyle: 'short',
})

describe('a day in London', () => {
  test.each([
    ['2026-01-10', 24, '2026-01-10T09:00:00.000Z'],
    ['2026-03-29', 23, '2026-03-29T08:00:00.000Z'],
    ['2026-07-10', 24, '2026-07-10T08:00:00.000Z'],
    ['2026-10-25', 25, '2026-10-25T09:00:00.000Z'],
    ['2028-02-29', 24, '2028-02-29T09:00:00.000Z'],
  ])('%s has %i hours, and nine in the morning is %s', (date, hours, nine) => {
    const day = londonDay(date)
    expect((day.endsAt - day.startsAt) / HOUR_MS).toBe(hours)
    expect(new Date(day.instantOf(540) ?? 0).toISOString()).toBe(nine)
  })

  test('has no half past one when clocks go forward, and the first of two when they go back', () => {
    expect(londonDay('2026-03-29').instantOf(90)).toBeNull()
    expect(new Date(londonDay('2026-10-25').instantOf(90) ?? 0).toISOString()).toBe(
      '2026-10-25T00:30:00.000Z',
    )
  })

  test('shows at every instant it names the time it was asked for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_650 }), fc.integer({ min: 0, max: 1_439 }), (days, minute) => {
        const date = new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10)
        const instant = londonDay(date).instantOf(minute)
        if (instant === null) return
        const [year, month, ofMonth] = date.split('-')
        const time = [Math.floor(minute / 60), minute % 60]
          .map((part) => String(part).padStart(2, '0'))
          .join(':')
        expect(clock.format(instant)).toBe(`${ofMonth}/${month}/${year}, ${time}`)
        expect(londonDate(instant)).toBe(date)
      }),
    )
  })

  test('follows the one before without a gap', () => {
    const dates = datesBetween('2028-01-01', '2028-12-31')
    expect(dates).toHaveLength(366)
    for (const [at, date] of dates.entries())
      if (at > 0) expect(londonDay(date).startsAt).toBe(londonDay(dates[at - 1] ?? '').endsAt)
  })
})
