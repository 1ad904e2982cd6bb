import { expect, test } from 'vitest'
import { type AuditValue, actionWords, fieldWords, valueWords } from './audit-words.ts'

test.each([
  ['staff.identity.endStaffSessions', 'End staff sessions'],
  ['staff.catalogue.publish', 'Publish'],
  ['bootstrap', 'Bootstrap'],
  ['', ''],
])('the action %j is said as %j', (action, said) => {
  expect(actionWords(action)).toBe(said)
})

test('a field is said in words', () => {
  expect(fieldWords('priceInPence')).toBe('Price in pence')
})

test.each<[AuditValue, string]>([
  [null, 'nothing'],
  ['', 'nothing'],
  [[], 'nothing'],
  [true, 'yes'],
  [false, 'no'],
  [0, '0'],
  [12_000, '12,000'],
  ['DEACTIVATED', 'Deactivated'],
  ['DESIGN_VISIT', 'Design visit'],
  ['Ed', 'Ed'],
  ['A', 'A'],
  [['OAK', 'ink'], 'Oak, ink'],
  ['2026-07-01T09:00:00.000Z', '1 Jul 2026, 10:00'],
])('the value %j is said as %j', (value, said) => {
  expect(valueWords(value)).toBe(said)
})
