import fc from 'fast-check'
import { expect, test } from 'vitest'
import { smsLength } from './sms-length.ts'

test.each([
  ['nothing', '', 'GSM-7', 0, 1],
  ['the most that one holds', 'a'.repeat(160), 'GSM-7', 160, 1],
  ['one more', 'a'.repeat(161), 'GSM-7', 161, 2],
  ['two full parts', 'a'.repeat(306), 'GSM-7', 306, 2],
  ['one more than two parts', 'a'.repeat(307), 'GSM-7', 307, 3],
  ['pounds', '£6,400', 'GSM-7', 6, 1],
  ['euros, which cost two', '€5', 'GSM-7', 3, 1],
  ['80 euros', '€'.repeat(80), 'GSM-7', 160, 1],
  ['a euro that would be split', `${'a'.repeat(152)}€${'a'.repeat(152)}`, 'GSM-7', 306, 3],
  ['a typographic apostrophe', 'don’t', 'UCS-2', 5, 1],
  ['70 units', '’'.repeat(70), 'UCS-2', 70, 1],
  ['71 units', '’'.repeat(71), 'UCS-2', 71, 2],
  ['an emoji, which is two', '😀', 'UCS-2', 2, 1],
  ['emoji that would be split', '😀'.repeat(67), 'UCS-2', 134, 3],
])('a text message of %s', (_, text, encoding, units, segments) => {
  expect(smsLength(text)).toEqual({ encoding, units, segments })
})

test('no text takes fewer parts than its size needs, nor more than one part for each 66 units', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      const { encoding, units, segments } = smsLength(text)
      const room = encoding === 'GSM-7' ? 153 : 67
      expect(segments).toBeGreaterThanOrEqual(
        units <= (encoding === 'GSM-7' ? 160 : 70) ? 1 : Math.ceil(units / room),
      )
      expect(segments).toBeLessThanOrEqual(Math.max(1, Math.ceil(units / (room - 1))))
    }),
  )
})
