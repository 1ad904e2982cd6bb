import { expect, test } from 'vitest'
import { findConflicts } from './find-conflicts.ts'

const hours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, startMinute: 540, endMinute: 1_020 }))
const booking = (start: string) => {
  const startsAt = new Date(start)
  return { startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) }
}
const holiday = {
  fromDate: '2026-07-07',
  toDate: '2026-07-08',
  kind: 'HOLIDAY' as const,
  startMinute: null,
  endMinute: null,
}

test.each([
  ['within hours', '2026-07-06T08:00:00Z', false],
  ['before they begin, by the clock in London', '2026-07-06T07:59:00Z', true],
  ['until just when they end', '2026-07-06T15:00:00Z', false],
  ['over their end', '2026-07-06T15:01:00Z', true],
  ['on a day without work', '2026-07-11T10:00:00Z', true],
  ['on a holiday', '2026-07-08T10:00:00Z', true],
  ['on a bank holiday', '2026-08-31T10:00:00Z', true],
])('a booking %s: conflict %s', (_, start, isConflict) => {
  const found = findConflicts([booking(start)], { hours, exceptions: [holiday] }, new Set(['2026-08-31']))
  expect(found).toHaveLength(isConflict ? 1 : 0)
})
