import { expect, test } from 'vitest'
import { toPublicError } from '../../error-mapping.ts'
import type { TypedContact } from '../appointments.schema.ts'
import type { AppointmentType } from '../policy.ts'
import { checkContact } from './check-contact.ts'

const good = {
  name: ' Amara Osei ',
  email: 'Amara@Example.co.uk',
  phone: '07700 900123',
  postcode: 'ls1 4ab',
  addressLines: ['12 Mill Lane', '', 'Leeds'],
}
const problemsOf = (given: Partial<TypedContact>, type: AppointmentType = 'HOME_MEASUREMENT') => {
  try {
    checkContact({ ...good, ...given }, type)
    return null
  } catch (error) {
    return toPublicError(error).fields
  }
}
const UK = 'Enter a UK phone number like 07700 900123'
const POSTCODE = 'Enter a UK postcode like LS1 4AB'

test('is kept in one spelling', () => {
  expect(checkContact(good, 'HOME_MEASUREMENT')).toEqual({
    name: 'Amara Osei',
    email: 'amara@example.co.uk',
    phone: '+447700900123',
    postcode: 'LS1 4AB',
    addressLines: ['12 Mill Lane', 'Leeds'],
  })
})

test('all that is missing or wrong is told at once', () => {
  expect(problemsOf({ email: '', phone: '', postcode: '', addressLines: ['', ' ', ''] })).toEqual({
    'contact.email': [expect.any(String)],
    'contact.phone': ['Enter your phone number'],
    'contact.postcode': ['Enter your postcode'],
    'contact.addressLines': ['Enter the address we should come to'],
  })
  expect(
    problemsOf({ name: '', email: 'nobody', phone: '12', postcode: 'zz', addressLines: ['a'.repeat(101)] }),
  ).toEqual({
    'contact.name': ['Enter your name'],
    'contact.email': [expect.any(String)],
    'contact.phone': [UK],
    'contact.postcode': [POSTCODE],
    'contact.addressLines.0': ['Use at most 100 characters'],
  })
})

test('an address is wanted only where we come', () => {
  expect(problemsOf({ addressLines: [] }, 'ONLINE')).toBeNull()
})

test.each(['12', '+33 6 12 34 56 78', 'call me'])('the phone number %j is told what is wanted', (phone) => {
  expect(problemsOf({ phone })).toEqual({ 'contact.phone': [UK] })
})

test.each(['ZZ1 1ZZ', 'QQ1 1QQ'])('no postcode begins like %s', (postcode) => {
  expect(problemsOf({ postcode })).toEqual({ 'contact.postcode': [POSTCODE] })
})

test.each(['BT1 1AA', 'GY1 1AA', 'ze1 0aa', 'W1A 1AA'])('%s is a postcode', (postcode) => {
  expect(problemsOf({ postcode })).toBeNull()
})

test.each(['\u200b', 'Amara\u202eiseO'])('the name %j hides something', (name) => {
  expect(problemsOf({ name })).toEqual({ 'contact.name': [expect.any(String)] })
})

test('a phone number may be pasted with the signs that address books put around it', () => {
  expect(problemsOf({ phone: '\u202a07700 900123\u202c' })).toBeNull()
})
