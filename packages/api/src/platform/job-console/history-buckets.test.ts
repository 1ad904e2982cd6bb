import { expect, test } from 'vitest'
import { bucketStart, bucketsOf } from './history-buckets.ts'

const now = new Date('2026-11-26T10:07:31.250Z')

test.each([
  ['HOUR', 60, '2026-11-26T09:08:00.000Z', '2026-11-26T10:08:00.000Z'],
  ['DAY', 96, '2026-11-25T10:15:00.000Z', '2026-11-26T10:15:00.000Z'],
  ['WEEK', 168, '2026-11-19T11:00:00.000Z', '2026-11-26T11:00:00.000Z'],
] as const)('%s: whole buckets, the last with now in it', (range, count, from, to) => {
  const buckets = bucketsOf(range, now)
  expect([buckets.count, buckets.from.toISOString(), buckets.to.toISOString()]).toEqual([count, from, to])
  expect(bucketStart(buckets, count - 1).getTime()).toBeLessThanOrEqual(now.getTime())
  expect(bucketStart(buckets, count)).toEqual(buckets.to)
})

test('an instant on an edge begins a bucket', () => {
  const edge = new Date('2026-11-26T10:00:00.000Z')
  const buckets = bucketsOf('WEEK', edge)
  expect(bucketStart(buckets, buckets.count - 1)).toEqual(edge)
})

test.each([
  ['forward', '2026-03-29T03:30:00Z'],
  ['back', '2026-10-25T03:30:00Z'],
])(
  'over the night the clock goes %s every bucket is as long, and begins on a full hour in London',
  (_, at) => {
    const buckets = bucketsOf('WEEK', new Date(at))
    const starts = Array.from({ length: buckets.count }, (_, place) => bucketStart(buckets, place))
    expect(new Set(starts.map((start) => start.getTime())).size).toBe(168)
    const minutes = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', minute: 'numeric' })
    expect(new Set(starts.map((start) => minutes.format(start)))).toEqual(new Set(['0']))
  },
)
