import { parse } from 'postcode'
import { invalidField } from '../errors.ts'
import { toE164 } from '../notifications/index.ts'
import type { Contact } from './appointments.schema.ts'
import type { AppointmentType } from './policy.ts'

/** A British postcode in its one spelling ("SW1A 1AA"). @throws DomainError VALIDATION_ERROR, at `field` */
export function toPostcode(written: string, field: string): string {
  const parsed = parse(written)
  if (parsed.valid) return parsed.postcode
  throw invalidField(field, 'Enter a UK postcode like LS1 4AB')
}

/**
 * Contact details as they are kept.
 *
 * @throws DomainError VALIDATION_ERROR, at the field below `contact`
 */
export function checkContact(given: Contact, type: AppointmentType): Contact {
  const phone = toE164(given.phone, 'contact.phone')
  if (!phone.startsWith('+44'))
    throw invalidField('contact.phone', 'Enter a UK phone number like 07700 900123')
  const postcode = toPostcode(given.postcode, 'contact.postcode')
  const addressLines = given.addressLines.filter((line) => line !== '')
  if (type === 'HOME_MEASUREMENT' && addressLines.length === 0)
    throw invalidField('contact.addressLines', 'Enter the address where we are to come')
  return { ...given, phone, postcode, addressLines }
}
