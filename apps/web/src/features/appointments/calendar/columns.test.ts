import { describe, expect, test } from 'vitest'
import type { CalendarQuery } from './calendar-query.ts'
import type { CalendarData, Entry } from './calendar-types.ts'
import { type Column, columnsOf, hoursOf, isTable, weekRows } from './columns.ts'
import { isTaker, meantBy, snapped, stepTarget, targetIn, targetWords } from './move-target.ts'

const showrooms = [
  { showroomId: 'leeds', name: 'Leeds' },
  { showroomId: 'york', name: 'York' },
]
const person = (consultantId: string, showroomId: string, isHoliday = false) => ({
  consultantId,
  name: consultantId,
  showroomId,
  days: ['2026-03-10', '2026-03-11'].map((date) => ({
    date,
    isHoliday,
    open: isHoliday ? [] : [{ from: `${date}T09:30:00.000Z`, until: `${date}T17:30:00.000Z` }],
  })),
})
const entry = (consultantId: string, startsAt: string, endsAt: string) =>
  ({
    bookingId: startsAt,
    startsAt,
    endsAt,
    consultant: { consultantId, name: consultantId },
    showroomId: null,
  }) as Entry
const booked = entry('Priya', '2026-03-10T10:00:00Z', '2026-03-10T11:30:00Z')
const data: CalendarData = {
  consultants: [person('Zoe', 'leeds'), person('Priya', 'leeds'), person('Abe', 'york', true)],
  bookings: [
    booked,
    entry('Zoe', '2026-03-10T10:00:00Z', '2026-03-10T10:45:00Z'),
    entry('Gone', '2026-03-11T10:00:00Z', '2026-03-11T11:00:00Z'),
  ],
}
const day: CalendarQuery = {
  view: 'day',
  date: '2026-03-10',
  by: 'consultant',
  showroomId: undefined,
  consultantId: undefined,
}
const columns = columnsOf({ query: day, data, showrooms })
const byShowroom = columnsOf({ query: { ...day, by: 'showroom' }, data, showrooms })
const [priyas, zoes, abes] = columns as [Column, Column, Column]

describe('columns', () => {
  test('of a day stand for consultants, by showroom and name; who left but is booked comes last', () => {
    expect(columns.map(({ title, about }) => [title, about])).toEqual([
      ['Priya', 'Leeds'],
      ['Zoe', 'Leeds'],
      ['Abe', 'York'],
      ['Gone', ''],
    ])
    expect(priyas.placed).toMatchObject([{ entry: { bookingId: booked.bookingId }, from: 600, until: 690 }])
    expect([priyas.isHoliday, abes.isHoliday]).toEqual([false, true])
    expect(priyas.open).toEqual([{ from: 570, until: 1_050 }])
    expect(hoursOf(columns)).toEqual({ from: 480, until: 1_080 })
  })

  test('of showrooms hold all their people’s in lanes', () => {
    expect(byShowroom.map(({ title }) => title)).toEqual(['Leeds', 'York', 'Elsewhere'])
    expect(byShowroom[0]?.placed.map(({ lane, lanes }) => [lane, lanes])).toEqual([
      [0, 2],
      [1, 2],
    ])
  })

  test('of a week are its days, for one consultant or one showroom; for many there are rows', () => {
    const week = { ...day, view: 'week', consultantId: 'Priya' } as const
    expect(columnsOf({ query: week, data, showrooms }).map(({ title }) => title)[1]).toBe('Tue 10 Mar')
    expect([week, { ...week, consultantId: undefined }, day].map(isTable)).toEqual([false, true, false])
    const rows = weekRows({ query: { ...week, consultantId: undefined }, data, showrooms })
    expect(rows.map(({ title, days }) => [title, days.map(({ entries }) => entries.length)])).toEqual([
      ['Priya', [0, 1, 0, 0, 0, 0, 0]],
      ['Zoe', [0, 1, 0, 0, 0, 0, 0]],
      ['Abe', [0, 0, 0, 0, 0, 0, 0]],
      ['Gone', [0, 0, 1, 0, 0, 0, 0]],
    ])
    expect(rows[0]?.query.consultantId).toBe('Priya')
    expect(
      weekRows({ query: { ...week, by: 'showroom', consultantId: undefined }, data, showrooms })[0]?.query,
    ).toMatchObject({ by: 'showroom', showroomId: 'leeds', consultantId: undefined })
  })
})

describe('moving', () => {
  const hours = { from: 480, until: 1_080 }
  test.each([
    [614, 600],
    [616, 630],
    [-50, 480],
    [2_000, 990],
  ])('minute %i snaps to %i, within the hours that are shown', (minute, expected) => {
    expect(snapped(hours, minute, 90)).toBe(expected)
  })

  test('arrow keys lead by half an hour and by a column, and no further than the edge', () => {
    const from = { target: targetIn(priyas, booked), entry: booked, home: priyas }
    const step = (key: string, given = from) => stepTarget(key, given, columns, hours)
    expect(step('ArrowDown')).toEqual({ key: 'Priya', minute: 630 })
    expect(step('ArrowRight')).toEqual({ key: 'Zoe', minute: 600 })
    expect(step('ArrowLeft')).toEqual({ key: 'Priya', minute: 600 })
    expect(step('ArrowUp', { ...from, target: { key: 'Zoe', minute: 480 } })).toEqual({
      key: 'Zoe',
      minute: 480,
    })
    expect(step('Tab')).toBeNull()
  })

  test('a showroom’s column takes only its own', () => {
    const [leeds, york] = byShowroom as [Column, Column]
    expect([isTaker(leeds, leeds), isTaker(york, leeds), isTaker(zoes, priyas)]).toEqual([true, false, true])
  })

  test('a target stands for an instant with a consultant; where clocks skip an hour there is none', () => {
    expect(meantBy(zoes, 630, booked)).toEqual({ startsAt: '2026-03-10T10:30:00.000Z', consultantId: 'Zoe' })
    expect(meantBy({ ...zoes, consultantId: null }, 630, booked)?.consultantId).toBe('Priya')
    expect(meantBy({ ...zoes, date: '2026-03-29' }, 90, booked)).toBeNull()
    expect(targetWords(zoes, 630)).toBe('Tuesday 10 March, 10:30, Zoe')
  })
})
