import type { AppointmentType } from '../policy.ts'
import type { Booked } from './booking.select.ts'

const KINDS = {
  HOME_MEASUREMENT: 'home measurement',
  ONLINE: 'online consultation',
  SHOWROOM: 'showroom visit',
} as const satisfies Record<AppointmentType, string>

const format = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** "Monday 2 March 2026, 10:00", in London. */
export function wordsForTime(instant: Date): string {
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]))
  return `${parts.weekday} ${parts.day} ${parts.month} ${parts.year}, ${parts.hour}:${parts.minute}`
}

type Subject = { type: AppointmentType; forKitchen: boolean; forBedroom: boolean }

/** "home measurement for your kitchen and bedroom". */
export function wordsForSubject({ type, forKitchen, forBedroom }: Subject): string {
  const rooms = [...(forKitchen ? ['kitchen'] : []), ...(forBedroom ? ['bedroom'] : [])]
  return `${KINDS[type]} for your ${rooms.join(' and ')}`
}

/** Where it takes place, in one line. */
export function wordsForPlace({
  type,
  addressLines,
  postcode,
  room,
}: Pick<Booked, 'type' | 'addressLines' | 'postcode' | 'room'>): string {
  if (type === 'ONLINE') return 'Online, by video call'
  if (type === 'HOME_MEASUREMENT' || !room) return [...addressLines, postcode].join(', ')
  return wordsForShowroom(room.showroom)
}

/** Where a time is that nobody has booked: of a visit to somebody's home only they know. */
export function wordsForOfferedPlace(type: AppointmentType, showroom: Showroom | null): string {
  if (showroom) return wordsForShowroom(showroom)
  return type === 'ONLINE' ? 'Online, by video call' : 'At your home'
}

type Showroom = NonNullable<Booked['room']>['showroom']

const wordsForShowroom = ({ name, addressLines, town, postcode }: Showroom) =>
  [name, ...addressLines, town, postcode].join(', ')
