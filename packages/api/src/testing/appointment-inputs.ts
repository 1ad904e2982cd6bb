import type { Belongings } from './belongings.ts'

/** Of a consultant who does everything, in so many words. */
export const consultantProfile = ({ showroomId, name }: Belongings) => ({
  name: `${name} the consultant`,
  userId: null,
  showroomId,
  kitchen: true,
  bedroom: true,
  types: ['ONLINE' as const],
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  isActive: true,
})

/** Of a showroom that is open at no time. */
export const showroomAddress = ({ name }: Belongings) => ({
  slug: `showroom-${crypto.randomUUID()}`,
  name: `Showroom of ${name}, renamed`,
  addressLines: ['2 High Street'],
  town: 'Leeds',
  postcode: 'LS1 4AB',
  latitude: 53.8,
  longitude: -1.55,
  phone: '0113 496 0000',
  email: 'leeds@lomash.example',
  imageKeys: [],
  mapUrl: 'https://www.openstreetmap.org/',
  isActive: true,
  sortOrder: 1,
  hours: [],
  exceptions: [],
  rooms: [],
})
