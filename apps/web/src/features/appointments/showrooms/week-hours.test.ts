import { expect, test } from 'vitest'
import { oddDays, spanWords, weekRows } from './week-hours'

const HOURS = [1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, opens: '09:30', closes: '17:30' }))
const said = (days: ReturnType<typeof oddDays>) =>
  days.map(({ name, spans }) => `${name}: ${spanWords(spans)}`)

test('the week begins on Monday, marks today in London, and says when it is closed', () => {
  // In London it is Monday already.
  const rows = weekRows(HOURS, new Date('2026-06-14T23:30:00Z'))
  expect(rows.map(({ name }) => name).join()).toMatch(/^Monday,.*Sunday$/)
  expect(rows.filter(({ isToday }) => isToday).map(({ name }) => name)).toEqual(['Monday'])
  expect(rows.map(({ spans }) => spanWords(spans))).toEqual([...Array(6).fill('09:30 to 17:30'), 'closed'])
})

test('what differs from the usual week is said day by day, and nothing else', () => {
  const openings = [
    { opensAt: '2026-12-22T09:30:00.000Z', closesAt: '2026-12-22T17:30:00.000Z' },
    { opensAt: '2026-12-23T09:30:00.000Z', closesAt: '2026-12-23T17:30:00.000Z' },
    { opensAt: '2026-12-24T09:30:00.000Z', closesAt: '2026-12-24T15:00:00.000Z' },
    { opensAt: '2026-12-27T11:00:00.000Z', closesAt: '2026-12-27T13:00:00.000Z' },
    { opensAt: '2026-12-27T14:00:00.000Z', closesAt: '2026-12-28T00:00:00.000Z' },
    { opensAt: '2026-12-28T09:30:00.000Z', closesAt: '2026-12-28T17:30:00.000Z' },
    { opensAt: '2026-12-29T09:30:00.000Z', closesAt: '2026-12-29T17:30:00.000Z' },
  ]
  const days = oddDays(HOURS, openings, new Date('2026-12-22T18:00:00Z'))
  expect(said(days)).toEqual([
    'Thursday 24 December: 09:30 to 15:00',
    'Friday 25 December: closed',
    'Saturday 26 December: closed',
    'Sunday 27 December: 11:00 to 13:00, 14:00 to midnight',
  ])
  expect(days[0]?.date).toBe('2026-12-24')
})

test.each([
  ['2026-03-27T12:00:00Z', '2026-03-28T09:30:00.000Z', '2026-03-30T08:30:00.000Z'],
  ['2026-10-23T12:00:00Z', '2026-10-24T08:30:00.000Z', '2026-10-26T09:30:00.000Z'],
])('the usual hours are usual before and after the clocks change (%s)', (now, before, after) => {
  const hours = HOURS.filter(({ weekday }) => weekday === 6 || weekday === 1)
  const openings = [before, after].map((opensAt) => ({
    opensAt,
    closesAt: new Date(Date.parse(opensAt) + 8 * 3_600_000).toISOString(),
  }))
  expect(said(oddDays(hours, openings, new Date(now)))).toEqual([])
})

test('what is open until midnight is as usual', () => {
  const hours = [{ weekday: 5, opens: '17:00', closes: '24:00' }]
  const openings = ['2026-06-12', '2026-06-19'].map((day) => ({
    opensAt: `${day}T16:00:00.000Z`,
    closesAt: `${day}T23:00:00.000Z`,
  }))
  expect(said(oddDays(hours, openings, new Date('2026-06-12T08:00:00Z')))).toEqual([])
})
