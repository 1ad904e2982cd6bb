import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, mondayOf } from '../../../lib/calendar-days.ts'
import { daysOfWeek, firstTime, runsOfDays, weekAround } from './week.ts'

const TODAY = '2026-03-04'
const LAST = '2026-06-02'
const slot = (startsAt: string) => ({ startsAt, endsAt: startsAt, consultantIds: [] })
const DAYS = [
  { date: '2026-03-04', slots: [] },
  { date: '2026-03-05', slots: [slot('2026-03-05T10:00:00.000Z'), slot('2026-03-05T11:00:00.000Z')] },
  { date: '2026-03-12', slots: [slot('2026-03-12T09:00:00.000Z')] },
]
const date = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((each) => each.toISOString().slice(0, 10))

test.each([
  ['2026-03-02', '2026-03-02'],
  ['2026-03-08', '2026-03-02'],
  ['2026-03-29', '2026-03-23'],
  ['2027-01-01', '2026-12-28'],
])('the week of %s begins on %s', (day, monday) => {
  expect(mondayOf(day)).toBe(monday)
})

describe('the week that is looked at', () => {
  test.each([
    [null, '2026-03-02'],
    ['2026-03-15', '2026-03-09'],
    ['2020-01-01', '2026-03-02'],
    ['2040-01-01', '2026-06-01'],
  ])('when %s is wanted is that of %s', (wanted, monday) => {
    expect(weekAround(wanted, TODAY, LAST).monday).toBe(monday)
  })

  test('is always one in which something can be offered, and its neighbours are, too', () => {
    fc.assert(
      fc.property(date, date, (wanted, today) => {
        const last = addDays(today, 90)
        const { monday, earlier, later } = weekAround(wanted, today, last)
        for (const each of [monday, earlier, later].filter((day) => day !== null)) {
          expect(mondayOf(each)).toBe(each)
          expect(addDays(each, 6) >= today && each <= last).toBe(true)
        }
        expect(earlier === null).toBe(monday <= today)
        expect(later === null).toBe(addDays(monday, 6) >= last)
      }),
    )
  })
})

test('runs of days cover each day once and can each be asked for', () => {
  fc.assert(
    fc.property(date, fc.nat(200), (first, count) => {
      const last = addDays(first, count)
      const runs = runsOfDays(first, last)
      expect([runs[0]?.from, runs.at(-1)?.to]).toEqual([first, last])
      for (const [at, { from, to }] of runs.entries()) {
        expect(Date.parse(to) - Date.parse(from)).toBeLessThanOrEqual(30 * 86_400_000)
        if (at > 0) expect(from).toBe(addDays(runs[at - 1]?.to ?? '', 1))
      }
    }),
  )
})

test('a week has seven days, also those that were not asked for', () => {
  const week = daysOfWeek(DAYS, '2026-03-02')
  expect(week.map(({ date: day, slots }) => [day, slots.length])).toEqual([
    ['2026-03-02', 0],
    ['2026-03-03', 0],
    ['2026-03-04', 0],
    ['2026-03-05', 2],
    ['2026-03-06', 0],
    ['2026-03-07', 0],
    ['2026-03-08', 0],
  ])
})

test.each([
  ['2026-03-01', '2026-03-05T10:00:00.000Z'],
  ['2026-03-06', '2026-03-12T09:00:00.000Z'],
  ['2026-03-13', null],
])('the first time from %s on is %s', (from, time) => {
  expect(firstTime(DAYS, from)).toBe(time)
})

test.each(['abc', '2026-13-45'])('%s is no day: the week is this one', (wanted) => {
  expect(weekAround(wanted, '2026-11-27', '2027-02-25').monday).toBe('2026-11-23')
})
