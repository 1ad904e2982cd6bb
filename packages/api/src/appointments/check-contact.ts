import { parse } from 'postcode'
import { DomainError, type FieldMessages, invalidField, UNUSABLE_INPUT } from '../errors.ts'
import { toE164 } from '../notifications/index.ts'
import type { Contact } from './appointments.schema.ts'
import type { AppointmentType } from './policy.ts'

/** A British postcode in its one spelling ("SW1A 1AA"). @throws DomainError VALIDATION_ERROR, at `field` */
export function toPostcode(written: string, field: string): string {
  const parsed = parse(written)
  if (parsed.valid) return parsed.postcode
  throw invalidField(field, 'Enter a UK postcode like LS1 4AB')
}

/** A British number as it is kept ("+441134960101"). @throws DomainError VALIDATION_ERROR, at `field` */
export function toBritishPhone(written: string, field: string): string {
  const phone = toE164(written, field)
  if (phone.startsWith('+44')) return phone
  throw invalidField(field, 'Enter a UK phone number like 07700 900123')
}

/**
 * Contact details as they are kept.
 *
 * @throws DomainError VALIDATION_ERROR, at every field below `contact` that cannot be used
 */
export function checkContact(given: Contact, type: AppointmentType): Contact {
  const problems: FieldMessages = {}
  const checked = (check: () => string): string => {
    try {
      return check()
    } catch (error) {
      if (!(error instanceof DomainError) || !error.fields) throw error
      Object.assign(problems, error.fields)
      return ''
    }
  }
  const phone = checked(() => toBritishPhone(given.phone, 'contact.phone'))
  const postcode = checked(() => toPostcode(given.postcode, 'contact.postcode'))
  const addressLines = given.addressLines.filter((line) => line !== '')
  if (type === 'HOME_MEASUREMENT' && addressLines.length === 0)
    problems['contact.addressLines'] = ['Enter the address where we are to come']
  if (Object.keys(problems).length > 0) throw new DomainError('VALIDATION_ERROR', UNUSABLE_INPUT, problems)
  return { ...given, phone, postcode, addressLines }
}
