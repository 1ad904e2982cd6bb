import { expect, test } from 'vitest'
import { calendarHref, datesOf, readCalendarQuery, stepped } from './calendar-query.ts'

const priya = { consultantId: 'p', name: 'Priya', showroomId: 'leeds' }
const tom = { consultantId: 't', name: 'Tom', showroomId: 'york' }
const showrooms = [
  { showroomId: 'leeds', name: 'Leeds' },
  { showroomId: 'york', name: 'York' },
]
const read = (query: string, people = [priya, tom]) =>
  readCalendarQuery(new URLSearchParams(query), { today: '2026-03-10', people, showrooms })

test('without an address it is today’s day, by consultant; for who has one diary only, its week', () => {
  expect(read('')).toEqual({
    view: 'day',
    date: '2026-03-10',
    by: 'consultant',
    showroomId: undefined,
    consultantId: undefined,
  })
  expect(read('', [priya])).toMatchObject({ view: 'week', consultantId: 'p' })
  expect(read('view=day&by=showroom', [priya])).toMatchObject({ view: 'day', by: 'consultant' })
})

test('what cannot be meant is left out', () => {
  const query = read('view=month&date=2026-02-30&by=colour&showroom=none&consultant=none')
  expect(query).toEqual(read(''))
  for (const date of ['0000-01-01', '9999-12-31']) expect(read(`date=${date}`).date).toBe('2026-03-10')
  expect(read('showroom=leeds&consultant=t').consultantId).toBeUndefined()
  expect(read('by=showroom&consultant=t').by).toBe('consultant')
})

test('an address that was read is written the same', () => {
  for (const search of [
    'view=day&date=2026-03-12',
    'view=week&date=2026-03-12&by=showroom&showroom=york',
    'view=week&date=2026-03-12&showroom=york&consultant=t',
  ])
    expect(calendarHref(read(search))).toBe(`/admin/appointments?${search}`)
})

test('a step is a day or a week, across a change of the clocks', () => {
  expect(stepped(read('view=day&date=2026-03-29'), 1).date).toBe('2026-03-30')
  expect(stepped(read('view=week&date=2026-03-29'), -1).date).toBe('2026-03-22')
  expect(datesOf(read('view=week&date=2026-03-29')).at(0)).toBe('2026-03-23')
  expect(datesOf(read('view=day&date=2026-03-29'))).toEqual(['2026-03-29'])
})
