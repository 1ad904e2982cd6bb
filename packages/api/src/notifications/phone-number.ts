import { parsePhoneNumberFromString } from 'libphonenumber-js'
import { invalidField } from '../errors.ts'

/**
 * A phone number in E.164. It has the form of one; which ranges are in use changes, so whether it reaches anybody is for the
 * provider to say.
 *
 * @throws DomainError VALIDATION_ERROR, at `field`
 */
export function toE164(
  written: string,
  field: string,
  problem = 'Write a phone number like 07700 900123, with its country if it is not a British one.',
): string {
  const number = written.length <= 40 ? parsePhoneNumberFromString(written, 'GB') : undefined
  if (number?.isPossible()) return number.number
  throw invalidField(field, problem)
}

/**
 * Whether a British number, in E.164, can be sent text messages: 07, but for personal numbers (070) and pagers (076, of which 07624
 * is the Isle of Man's mobiles). Ofcom, National Telephone Numbering Plan.
 */
export const isMobile = (phone: string): boolean => /^\+447(?:[1-57-9]|624)/.test(phone)
