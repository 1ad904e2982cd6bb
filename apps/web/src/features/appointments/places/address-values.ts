import { phoneWords } from '@lomash/api/phone-words'
import type { ShowroomInput } from './place-types.ts'

export type Address = Pick<
  ShowroomInput,
  | 'name'
  | 'slug'
  | 'addressLines'
  | 'town'
  | 'postcode'
  | 'latitude'
  | 'longitude'
  | 'phone'
  | 'email'
  | 'mapUrl'
  | 'sortOrder'
  | 'isActive'
>

/** A showroom's address as its form has it: texts by name. */
export function addressValues(showroom: Address): Record<string, string> {
  const { name, slug, addressLines, town, postcode, phone, email, mapUrl, isActive } = showroom
  return {
    name,
    slug,
    addressLines: addressLines.join('\n'),
    town,
    postcode,
    latitude: String(showroom.latitude),
    longitude: String(showroom.longitude),
    phone: phoneWords(phone),
    email,
    mapUrl,
    sortOrder: String(showroom.sortOrder),
    isActive: isActive ? 'yes' : 'no',
  }
}

/** The way back; what is no number is left to the procedure to refuse. */
export function addressOf(values: Readonly<Record<string, string>>): Address {
  const text = (name: string) => values[name]?.trim() ?? ''
  const number = (name: string) => (text(name) === '' ? Number.NaN : Number(text(name)))
  return {
    name: text('name'),
    slug: text('slug'),
    addressLines: text('addressLines')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    town: text('town'),
    postcode: text('postcode'),
    latitude: number('latitude'),
    longitude: number('longitude'),
    phone: text('phone'),
    email: text('email'),
    mapUrl: text('mapUrl'),
    sortOrder: number('sortOrder'),
    isActive: text('isActive') === 'yes',
  }
}
