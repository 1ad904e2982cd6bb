import { expect, test } from 'vitest'
import { exceptionWords } from './exception-words.ts'

test.each([
  ['', '', 'New exception'],
  ['2026-12-24', '', 'Exception on 24 December 2026'],
  ['2026-12-24', '2026-12-24', 'Exception on 24 December 2026'],
  ['2026-12-24', '2027-01-02', 'Exception from 24 December 2026 to 2 January 2027'],
  ['2026-06-24', '2026-06-01', 'Exception on 24 June 2026'],
])('days from %j to %j are called by what is known of them', (fromDate, toDate, words) => {
  expect(exceptionWords({ fromDate, toDate })).toBe(words)
})
