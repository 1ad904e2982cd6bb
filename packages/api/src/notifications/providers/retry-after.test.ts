import { expect, test } from 'vitest'
import { retryAfterMs } from './retry-after.ts'

const NOW = Date.UTC(2026, 10, 24, 12)

test.each([
  ['seconds', '120', 120_000],
  ['a date', 'Tue, 24 Nov 2026 12:00:30 GMT', 30_000],
  ['a date that has passed', 'Tue, 24 Nov 2026 11:00:00 GMT', 0],
  ['longer than an hour', '99999999999', 3_600_000],
  ['nonsense', 'soon', undefined],
  ['nothing', null, undefined],
])('Retry-After in %s', (_, header, expected) => {
  expect(retryAfterMs(header, NOW)).toBe(expected)
})
