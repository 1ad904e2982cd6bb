import { expect, test } from 'vitest'
import { entryTitle, linesOn, timesWords } from './entry-words.ts'

const visit = { startsAt: '2026-12-16T10:00:00Z', endsAt: '2026-12-16T11:00:00Z' }
const evening = { startsAt: '2026-12-16T18:00:00Z', endsAt: '2026-12-17T00:00:00Z' }
const course = { startsAt: '2026-12-16T10:00:00Z', endsAt: '2026-12-18T12:00:00Z' }
const weekend = { startsAt: '2026-12-19T00:00:00Z', endsAt: '2026-12-21T00:00:00Z' }

test.each([
  [visit, '10:00 to 11:00'],
  [evening, '18:00 to midnight'],
  [course, '10:00 to Friday 18 December, 12:00'],
  [weekend, '00:00 to midnight on Sunday 20 December'],
])('%j is from when to when', (times, words) => {
  expect(timesWords(times)).toBe(words)
})

test.each([
  ['2026-12-16', visit, ['10:00', 'to 11:00']],
  ['2026-12-16', evening, ['18:00', 'to midnight']],
  ['2026-12-16', course, ['10:00', 'and on']],
  ['2026-12-17', course, ['All day', 'and on']],
  ['2026-12-18', course, ['To 12:00', 'since Wed 16 Dec']],
  ['2026-12-20', weekend, ['All day', 'to midnight']],
])('on %s %j stands as %j', (date, times, lines) => {
  expect(linesOn(date, times)).toEqual(lines)
})

test.each([
  [{ state: 'HELD', isForWaitlist: false }, 'Being booked'],
  [{ state: 'HELD', isForWaitlist: true }, 'Kept for the waitlist'],
  [{ state: 'BOOKED', name: 'Amara Osei' }, 'Amara Osei'],
  [{ state: 'BLOCKED', notes: 'Training' }, 'Training'],
  [{ state: 'BLOCKED' }, 'Blocked'],
] as const)('%j is called %s', (what, title) => {
  expect(entryTitle({ name: null, notes: '', isForWaitlist: false, ...what })).toBe(title)
})
