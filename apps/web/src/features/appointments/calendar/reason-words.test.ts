import { expect, test } from 'vitest'
import type { ExplainedTimes } from './calendar-types.ts'
import { freeStarts, reasonRuns, runTimes, whyNot } from './reason-words.ts'

const times: ExplainedTimes = (
  [
    ['09:00', 'CLOSED'],
    ['09:30', null],
    ['10:00', null],
    ['10:30', 'BOOKED'],
    ['11:00', 'BUFFER'],
    ['11:30', null],
  ] as const
).map(([time, reason]) => ({
  startsAt: `2026-03-10T${time}:00.000Z`,
  endsAt: `2026-03-10T${time}:00.000Z`,
  consultants: [{ consultantId: 'priya', reason }],
}))

test('a day is told in runs of beginnings with the same answer', () => {
  expect(reasonRuns(times, 'priya').map((run) => [runTimes(run), run.reason])).toEqual([
    ['09:00', 'CLOSED'],
    ['09:30 to 10:00', null],
    ['10:30', 'BOOKED'],
    ['11:00', 'BUFFER'],
    ['11:30', null],
  ])
  expect(reasonRuns(times, 'nobody')).toEqual([])
})

test('one time is told by itself', () => {
  expect(whyNot(times, '2026-03-10T10:30:00Z', 'priya')).toBe('booked')
  expect(whyNot(times, '2026-03-10T10:00:00Z', 'priya')).toBeNull()
  expect(whyNot(times, '2026-03-10T10:00:00Z', 'tom')).toContain('another showroom')
  expect(whyNot(times, '2026-03-10T10:10:00Z', 'priya')).toContain('half hour')
  expect(whyNot(times, '2026-03-10T10:30:00Z', '')).toBe('nobody is free')
  expect(whyNot(times, '2026-03-10T10:00:00Z', '')).toBeNull()
})

test('what is free is told for one, or for whoever is free', () => {
  const free = ['09:30', '10:00', '11:30'].map((time) => `2026-03-10T${time}:00.000Z`)
  expect([freeStarts(times, 'priya'), freeStarts(times, ''), freeStarts(times, 'tom')]).toEqual([
    free,
    free,
    [],
  ])
})
