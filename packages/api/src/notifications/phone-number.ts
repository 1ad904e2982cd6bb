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

/** "0113 496 0101" of "+441134960101"; numbers of other countries stay as they are. */
export function wordsForPhone(number: string): string {
  const parsed = parsePhoneNumberFromString(number)
  return parsed?.countryCallingCode === '44' ? parsed.formatNational() : number
}
