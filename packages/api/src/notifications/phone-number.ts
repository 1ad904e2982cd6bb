import { parsePhoneNumberFromString } from 'libphonenumber-js'
import { invalidField } from '../errors.ts'

/**
 * A phone number in E.164. It has the form of one; which ranges are in use changes, so whether it reaches anybody is for the
 * provider to say.
 *
 * @throws DomainError VALIDATION_ERROR, at `field`
 */
export function toE164(written: string, field: string): string {
  const number = written.length <= 40 ? parsePhoneNumberFromString(written, 'GB') : undefined
  if (number?.isPossible()) return number.number
  throw invalidField(
    field,
    'Write a phone number like 07700 900123, with its country if it is not a British one.',
  )
}
