import { expect, test } from 'vitest'
import { phoneWords } from './phone-words.ts'

test.each([
  ['+441134960101', '0113 496 0101'],
  ['+441614960102', '0161 496 0102'],
  ['+442079460105', '020 7946 0105'],
  ['+441392496010', '01392 496010'],
  ['+443069990123', '0306 999 0123'],
  ['+447700900123', '07700 900123'],
  ['+35315550100', '+35315550100'],
])('%s is read as %s', (phone, words) => {
  expect(phoneWords(phone)).toBe(words)
})
