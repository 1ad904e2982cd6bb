import { parsePhoneNumberFromString } from 'libphonenumber-js'
import { expect, test } from 'vitest'
import { phoneWords } from './phone-words.ts'

test.each([
  ['+441134960101', '0113 496 0101'],
  ['+441614960102', '0161 496 0102'],
  ['+442079460105', '020 7946 0105'],
  ['+441392496010', '01392 496010'],
  ['+443069990123', '0306 999 0123'],
  ['+447700900123', '07700 900123'],
  ['+44800123456', '0800 123456'],
  ['+441539496010', '015394 96010'],
  ['+447624496010', '07624 496010'],
  ['+447624', '+447624'],
  ['+35315550100', '+35315550100'],
  ['nobody', 'nobody'],
])('%s is read as %s', (phone, words) => {
  expect(phoneWords(phone)).toBe(words)
})

test('a number of any area is written as libphonenumber writes it', () => {
  const rests = ['496010', '234567', '770123', '4960', '49601']
  const numbers = Array.from({ length: 9_000 }, (_, at) => 1_000 + at).flatMap((area) =>
    rests.flatMap((rest) => parsePhoneNumberFromString(`+44${area}${rest}`) ?? []),
  )
  const valid = numbers.filter((number) => number.isValid() && number.nationalNumber.length > 8)
  expect(valid.length).toBeGreaterThan(5_000)
  expect(valid.filter((number) => phoneWords(number.number) !== number.formatNational())).toEqual([])
})
