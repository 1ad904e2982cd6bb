import { formatDay, formatTime } from '../../../lib/london-date.ts'
import type { BookingType, Entry } from './calendar-types.ts'

export const TYPE_WORDS: Record<BookingType, string> = {
  SHOWROOM: 'Showroom visit',
  HOME_MEASUREMENT: 'Home visit',
  ONLINE: 'Online call',
}

/** How long each lasts, in minutes; the procedures decide, this only says it. */
export const TYPE_MINUTES: Record<BookingType, number> = { SHOWROOM: 60, HOME_MEASUREMENT: 90, ONLINE: 45 }

export function roomsWords({ kitchen, bedroom }: Pick<Entry, 'kitchen' | 'bedroom'>): string {
  if (kitchen && bedroom) return 'Kitchen and bedroom'
  return bedroom ? 'Bedroom' : 'Kitchen'
}

/** Who or what takes the time. */
export function entryTitle({ state, name, notes }: Entry): string {
  if (state === 'BLOCKED') return notes === '' ? 'Blocked' : notes
  return name ?? 'Being booked'
}

/** The second line of an entry. */
export function entryKind({ state, type, expiresAt }: Entry): string {
  if (state === 'BLOCKED') return 'Blocked'
  if (state === 'HELD') return expiresAt ? `Held until ${formatTime(expiresAt)}` : 'Held'
  const words = type ? TYPE_WORDS[type] : ''
  if (state === 'COMPLETED') return `${words}, completed`
  return state === 'NO_SHOW' ? `${words}, no-show` : words
}

export const timesWords = ({ startsAt, endsAt }: Pick<Entry, 'startsAt' | 'endsAt'>): string =>
  `${formatTime(startsAt)} to ${formatTime(endsAt)}`

/** All of an entry for who does not see where it stands. */
export function entryLabel(entry: Entry): string {
  const kind = entryKind(entry)
  const title = entryTitle(entry)
  const what = title === kind ? kind : `${kind}, ${title}`
  return `${formatDay(entry.startsAt)}, ${timesWords(entry)}: ${what}, with ${entry.consultant.name}`
}
