import { formatDay, formatTime } from '../../../lib/london-date.ts'
import type { BookingType, Entry } from './calendar-types.ts'

export const TYPE_WORDS: Record<BookingType, string> = {
  SHOWROOM: 'Showroom visit',
  HOME_MEASUREMENT: 'Home visit',
  ONLINE: 'Online call',
}

/** Where there is little room. */
const SHORT_TYPES: Record<BookingType, string> = {
  SHOWROOM: 'Visit',
  HOME_MEASUREMENT: 'Home',
  ONLINE: 'Online',
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

/** The same in a word or two. */
export function shortKind({ state, type, expiresAt }: Entry): string {
  if (state === 'BLOCKED') return 'Blocked'
  if (state === 'HELD') return expiresAt ? `Held to ${formatTime(expiresAt)}` : 'Held'
  if (state === 'COMPLETED') return 'Done'
  if (state === 'NO_SHOW') return 'No-show'
  return type ? SHORT_TYPES[type] : ''
}

export const timesWords = ({ startsAt, endsAt }: Pick<Entry, 'startsAt' | 'endsAt'>): string =>
  `${formatTime(startsAt)} to ${formatTime(endsAt)}`

/** What else there is to an entry for who does not see where it stands. */
export function entryContext(entry: Entry): string {
  const who = entry.consultant.name
  return `${formatDay(entry.startsAt)}, ${timesWords(entry)}: ${entryKind(entry)}, with ${who}`
}
