/** The showrooms of the demonstration. Streets and numbers are invented; phone numbers are Ofcom's for drama. */
export const SHOWROOMS = [
  {
    slug: 'leeds',
    name: 'Leeds, Mill Lane',
    addressLines: ['12 Mill Lane', 'Holbeck'],
    town: 'Leeds',
    postcode: 'LS11 5AB',
    latitude: 53.789,
    longitude: -1.553,
    phone: '+441134960101',
    rooms: ['The Oak Room', 'The Slate Room', 'The Loft'],
  },
  {
    slug: 'manchester',
    name: 'Manchester, Canal Street',
    addressLines: ['48 Canal Street'],
    town: 'Manchester',
    postcode: 'M1 3HE',
    latitude: 53.478,
    longitude: -2.236,
    phone: '+441614960102',
    rooms: ['The Oak Room', 'The Slate Room'],
  },
  {
    slug: 'birmingham',
    name: 'Birmingham, Jewellery Quarter',
    addressLines: ['7 Vyse Yard', 'Jewellery Quarter'],
    town: 'Birmingham',
    postcode: 'B18 6HA',
    latitude: 52.489,
    longitude: -1.912,
    phone: '+441214960103',
    rooms: ['The Oak Room', 'The Slate Room'],
  },
  {
    slug: 'bristol',
    name: 'Bristol, Harbourside',
    addressLines: ['3 Wapping Parade', 'Harbourside'],
    town: 'Bristol',
    postcode: 'BS1 4RN',
    latitude: 51.449,
    longitude: -2.598,
    phone: '+441174960104',
    rooms: ['The Oak Room', 'The Slate Room'],
  },
  {
    slug: 'london',
    name: 'London, Clerkenwell',
    addressLines: ['91 Turnmill Row', 'Clerkenwell'],
    town: 'London',
    postcode: 'EC1M 5TR',
    latitude: 51.522,
    longitude: -0.105,
    phone: '+442079460105',
    rooms: ['The Oak Room', 'The Slate Room', 'The Loft', 'The Snug'],
  },
  {
    slug: 'edinburgh',
    name: 'Edinburgh, Leith',
    addressLines: ['20 Shore Wynd', 'Leith'],
    town: 'Edinburgh',
    postcode: 'EH6 6QN',
    latitude: 55.976,
    longitude: -3.17,
    phone: '+441314960106',
    rooms: ['The Oak Room', 'The Slate Room'],
  },
] as const

export type ShowroomSlug = (typeof SHOWROOMS)[number]['slug']

/** ISO weekdays, minutes after midnight: Monday to Saturday from half past nine, Sunday from eleven. */
export const SHOWROOM_WEEK = [
  ...[1, 2, 3, 5].map((weekday) => ({ weekday, startMinute: 570, endMinute: 1_050 })),
  { weekday: 4, startMinute: 570, endMinute: 1_200 },
  { weekday: 6, startMinute: 540, endMinute: 1_050 },
  { weekday: 7, startMinute: 660, endMinute: 960 },
]
