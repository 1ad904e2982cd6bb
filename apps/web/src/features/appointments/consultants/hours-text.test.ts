import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hoursText, parseHours } from './hours-text.ts'

const nineToFive = [{ startMinute: 540, endMinute: 1020 }]

describe('hours of a day', () => {
  test.each([
    ['09:00–17:00', nineToFive],
    ['9-17', nineToFive],
    [' 9.00 to 17:00 , ', nineToFive],
    [
      '13:30-17:00, 09:00-12:30',
      [
        { startMinute: 540, endMinute: 750 },
        { startMinute: 810, endMinute: 1020 },
      ],
    ],
    ['', []],
    ['20:00–24:00', [{ startMinute: 1200, endMinute: 1440 }]],
  ])('%s is read as people mean it', (text, spans) => {
    expect(parseHours(text)).toEqual(spans)
  })

  test.each(['all day', '17:00–09:00', '09:00–25:00', '09:60–10:00', '09:00', '9-9'])(
    '%s is refused',
    (text) => {
      expect(parseHours(text)).toMatch(/is not a time/)
    },
  )

  test('times that overlap are refused, times that touch are not', () => {
    expect(parseHours('09:00–12:00, 11:30–17:00')).toBe('These times overlap')
    expect(parseHours('09:00–12:00, 12:00–17:00')).toHaveLength(2)
  })

  test('what is shown is read as what it was', () => {
    const edges = fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(edges, (minutes) => {
        const sorted = minutes.sort((one, other) => one - other)
        const spans = sorted.flatMap((startMinute, at) => {
          const endMinute = sorted[at + 1]
          return at % 2 === 0 && endMinute !== undefined ? [{ startMinute, endMinute }] : []
        })
        expect(parseHours(hoursText(spans))).toEqual(spans)
      }),
    )
  })
})
