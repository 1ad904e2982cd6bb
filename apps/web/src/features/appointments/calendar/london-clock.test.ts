import { describe, expect, test } from 'vitest'
import { addDays, clockWords, mondayOf, weekOf } from '../../../lib/calendar-days.ts'
import { isoDay } from '../../../lib/london-date.ts'
import { clockMinuteOn, instantAt, shortDay } from './london-clock.ts'

const SPRING = '2026-03-29'
const AUTUMN = '2026-10-25'
const iso = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString())

describe('the time that clocks in London show', () => {
  test.each([
    ['2026-01-15', 600, '2026-01-15T10:00:00.000Z'],
    ['2026-07-15', 600, '2026-07-15T09:00:00.000Z'],
    [SPRING, 30, '2026-03-29T00:30:00.000Z'],
    [SPRING, 120, '2026-03-29T01:00:00.000Z'],
    [SPRING, 600, '2026-03-29T09:00:00.000Z'],
    [AUTUMN, 90, '2026-10-25T00:30:00.000Z'],
    [AUTUMN, 120, '2026-10-25T02:00:00.000Z'],
    [AUTUMN, 600, '2026-10-25T10:00:00.000Z'],
    ['2026-07-15', 1_440, '2026-07-15T23:00:00.000Z'],
  ])('on %s, minute %i, is %s and back', (date, minute, instant) => {
    expect(iso(instantAt(date, minute))).toBe(instant)
    expect(clockMinuteOn(date, instant)).toBe(minute)
  })

  test('is no instant where they skip an hour, and no date is no day', () => {
    expect([instantAt(SPRING, 60), instantAt(SPRING, 90)]).toEqual([null, null])
    expect(instantAt('2026-02-30', 60)).toBeNull()
  })

  test('comes twice when they go back: both lie at the same minute', () => {
    expect(clockMinuteOn(AUTUMN, '2026-10-25T00:30:00Z')).toBe(90)
    expect(clockMinuteOn(AUTUMN, '2026-10-25T01:30:00Z')).toBe(90)
  })

  test('counts on beyond the day, either way', () => {
    expect(clockMinuteOn('2026-01-15', '2026-01-14T23:00:00Z')).toBe(-60)
    expect(clockMinuteOn('2026-01-15', '2026-01-16T09:00:00Z')).toBe(1_440 + 540)
  })

  test('in every day of two years each half hour that is shown comes back from its instant', () => {
    for (let date = '2026-01-01'; date < '2028-01-01'; date = addDays(date, 1)) {
      let shown = 0
      for (let minute = 0; minute < 1_440; minute += 30) {
        const instant = instantAt(date, minute)
        if (instant === null) continue
        shown++
        if (clockMinuteOn(date, instant) !== minute || isoDay(instant) !== date)
          throw new Error(`${date}, minute ${minute}`)
      }
      expect(shown).toBe(date.endsWith('-03-29') && date < '2027' ? 46 : date === '2027-03-28' ? 46 : 48)
    }
  })
})

test('dates: late in the evening UTC it is tomorrow in summer; weeks begin on Monday', () => {
  expect(isoDay('2026-07-14T23:30:00Z')).toBe('2026-07-15')
  expect(isoDay('2026-01-14T23:30:00Z')).toBe('2026-01-14')
  expect([mondayOf('2026-03-29'), mondayOf('2026-03-30')]).toEqual(['2026-03-23', '2026-03-30'])
  expect(weekOf('2026-01-01')).toEqual([
    '2025-12-29',
    '2025-12-30',
    '2025-12-31',
    '2026-01-01',
    '2026-01-02',
    '2026-01-03',
    '2026-01-04',
  ])
  expect([clockWords(570), clockWords(0), shortDay('2026-03-14')]).toEqual(['09:30', '00:00', 'Sat 14 Mar'])
})
