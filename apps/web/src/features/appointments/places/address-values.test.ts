import { expect, test } from 'vitest'
import { addressOf, addressValues } from './address-values.ts'

const address = {
  name: 'Leeds',
  slug: 'leeds',
  addressLines: ['Unit 4', '9 Mill Lane'],
  town: 'Leeds',
  postcode: 'LS1 4AB',
  latitude: 53.7997,
  longitude: -1.5492,
  phone: '0113 496 0000',
  email: 'leeds@lomash.example',
  mapUrl: 'https://www.openstreetmap.org/',
  sortOrder: 10,
  isActive: false,
}

test('an address is read from its form as what it was', () => {
  expect(addressOf(addressValues(address))).toEqual(address)
})

test('a phone number is shown as people write it', () => {
  expect(addressValues({ ...address, phone: '+441134960101' }).phone).toBe('0113 496 0101')
})

test('empty lines of an address are none, and nor are the ends of lines of another system', () => {
  expect(addressOf({ ...addressValues(address), addressLines: ' Unit 4\r\n\n9 Mill Lane \n' })).toEqual(
    address,
  )
})

test.each(['', ' ', 'north', '53,7'])('%j is no position, rather than one on the equator', (latitude) => {
  expect(addressOf({ ...addressValues(address), latitude }).latitude).toBeNaN()
})
