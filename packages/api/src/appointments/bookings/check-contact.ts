import { parse } from 'postcode'
import { DomainError, type FieldMessages, invalidField, UNUSABLE_INPUT } from '../../errors.ts'
import { toE164 } from '../../notifications/index.ts'
import { type Contact, contact, type TypedContact } from '../appointments.schema.ts'
import type { AppointmentType } from '../policy.ts'
import { positionOfArea } from '../showrooms/postcode-areas.ts'

/** A British postcode in its one spelling ("SW1A 1AA"). @throws DomainError VALIDATION_ERROR, at `field` */
export function toPostcode(written: string, field: string): string {
  const parsed = parse(written)
  // It has the form of one also with letters that no postcode begins with.
  if (parsed.valid && positionOfArea(parsed.area)) return parsed.postcode
  throw invalidField(field, 'Enter a UK postcode like LS1 4AB')
}

/** A British number as it is kept ("+441134960101"). @throws DomainError VALIDATION_ERROR, at `field` */
export function toBritishPhone(written: string, field: string): string {
  const problem = 'Enter a UK phone number like 07700 900123'
  const phone = toE164(written, field, problem)
  if (phone.startsWith('+44')) return phone
  throw invalidField(field, problem)
}

/**
 * Contact details as they are kept.
 *
 * @throws DomainError VALIDATION_ERROR, at every field below `contact` that is missing or cannot be used
 */
export function checkContact(given: TypedContact, type: AppointmentType): Contact {
  const parsed = contact.safeParse(given)
  const problems: FieldMessages = {}
  for (const { path, message } of parsed.error?.issues ?? [])
    problems[`contact.${path.join('.')}`] ??= [message]
  const checked = (field: 'phone' | 'postcode', check: typeof toPostcode): string => {
    if (problems[`contact.${field}`]) return ''
    try {
      return check(given[field], `contact.${field}`)
    } catch (error) {
      if (!(error instanceof DomainError) || !error.fields) throw error
      Object.assign(problems, error.fields)
      return ''
    }
  }
  const phone = checked('phone', toBritishPhone)
  const postcode = checked('postcode', toPostcode)
  const addressLines = (parsed.data ?? given).addressLines.filter((line) => line.trim() !== '')
  if (type === 'HOME_MEASUREMENT' && addressLines.length === 0)
    problems['contact.addressLines'] = ['Enter the address we should come to']
  if (!parsed.success || Object.keys(problems).length > 0)
    throw new DomainError('VALIDATION_ERROR', UNUSABLE_INPUT, problems)
  return { ...parsed.data, phone, postcode, addressLines }
}
