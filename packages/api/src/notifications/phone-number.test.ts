import { expect, test } from 'vitest'
import { DomainError } from '../errors.ts'
import { isMobile, toE164 } from './phone-number.ts'

test.each([
  ['07700 900123', '+447700900123'],
  ['(01632) 960-123', '+441632960123'],
  ['+44 7700 900123', '+447700900123'],
  ['0044 7700 900123', '+447700900123'],
  ['+353 85 012 3456', '+353850123456'],
  [' +33 6 12 34 56 78 ', '+33612345678'],
])('%j is %s', (written, number) => {
  expect(toE164(written, 'to')).toBe(number)
})

test.each(['', '12', 'call me', '+44 7700', '07700 900123 4567 8901', '+999 123456789', '0'.repeat(10_000)])(
  '%j is refused at its field',
  (written) => {
    expect(() => toE164(written, 'contact.phone')).toThrow(DomainError)
    expect(() => toE164(written, 'contact.phone')).toThrow(
      expect.objectContaining({ fields: { 'contact.phone': [expect.any(String)] } }),
    )
  },
)

test.each([
  ['+447700900123', true],
  ['+447111111111', true],
  ['+447624123456', true],
  ['+447012345678', false],
  ['+447600123456', false],
  ['+441134960101', false],
  ['+443001234567', false],
])('%s is a mobile: %s', (phone, is) => {
  expect(isMobile(phone)).toBe(is)
})
