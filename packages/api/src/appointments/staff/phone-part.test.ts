import { expect, test } from 'vitest'
import { phonePart } from './phone-part.ts'

test.each([
  ['07700 900123', '447700900123'],
  ['0113 496 0000', '441134960000'],
  ['0113 496', '44113496'],
  ['+44 (0)113 496-0000', '441134960000'],
  ['0044 7700 900123', '447700900123'],
  ['900 123', '900123'],
])('%j is looked for as %j', (written, part) => {
  expect(phonePart(written)).toBe(part)
})

test.each(['', '12', 'Amara', 'BK-20260301-0042', 'LS1 4AB', '-', '+'])(
  '%j is no part of a number',
  (written) => {
    expect(phonePart(written)).toBeNull()
  },
)
