import { expect, test } from 'vitest'
import { withoutOwnTime } from './without-own-time.ts'

const slot = (startsAt: string) => ({ startsAt, endsAt: startsAt, consultantIds: [] })

test('a booking is not moved to the time it has; a day with nothing else stays, empty', () => {
  const days = [
    { date: '2027-02-01', slots: [slot('2027-02-01T10:00:00.000Z')] },
    { date: '2027-02-02', slots: [slot('2027-02-02T10:00:00.000Z')] },
  ]
  expect(withoutOwnTime(days, '2027-02-01T10:00:00Z').map(({ slots }) => slots.length)).toEqual([0, 1])
})
