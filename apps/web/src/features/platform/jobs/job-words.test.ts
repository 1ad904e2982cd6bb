import { expect, test } from 'vitest'
import { durationWords } from './job-words.ts'

test.each([
  [0, '0 s'],
  [59.9, '59 s'],
  [60, '1 min'],
  [3_599, '59 min'],
  [11_100, '3 h 5 min'],
  [86_400, '1 day 0 h'],
  [187_200, '2 days 4 h'],
])('%d seconds are %s', (seconds, words) => {
  expect(durationWords(seconds)).toBe(words)
})
