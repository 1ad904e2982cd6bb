import { formatDay, formatEnd, formatTime, isoDay } from '../../../lib/london-date.ts'
import type { BookingType, Entry } from './calendar-types.ts'
import { clockMinuteOn, DAY_MINUTES, shortDay } from './london-clock.ts'

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
export function entryTitle({
  state,
  name,
  notes,
  isForWaitlist,
}: Pick<Entry, 'state' | 'name' | 'notes' | 'isForWaitlist'>): string {
  if (state === 'BLOCKED') return notes === '' ? 'Blocked' : notes
  return name ?? (isForWaitlist ? 'Kept for the waitlist' : 'Being booked')
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

type Times = Pick<Entry, 'startsAt' | 'endsAt'>

/** "10:00 to 11:00", behind its day; what ends on another says which. */
export function timesWords({ startsAt, endsAt }: Times): string {
  const lastDay = isoDay(Date.parse(endsAt) - 1)
  const end = lastDay === isoDay(startsAt) ? endOfDayWords(endsAt, lastDay) : formatEnd(endsAt)
  return `${formatTime(startsAt)} to ${end}`
}

const endOfDayWords = (endsAt: string, day: string): string =>
  clockMinuteOn(day, endsAt) === DAY_MINUTES ? 'midnight' : formatTime(endsAt)

/** The part of it that lies on one day, in two short lines. */
export function linesOn(date: string, { startsAt, endsAt }: Times): readonly [string, string] {
  const isBegun = clockMinuteOn(date, startsAt) < 0
  const end = clockMinuteOn(date, endsAt)
  if (isBegun && end < DAY_MINUTES) return [`To ${formatTime(endsAt)}`, `since ${shortDay(isoDay(startsAt))}`]
  const until = end > DAY_MINUTES ? 'and on' : `to ${endOfDayWords(endsAt, date)}`
  return [isBegun ? 'All day' : formatTime(startsAt), until]
}

/** What else there is to an entry for who does not see where it stands. */
export function entryContext(entry: Entry): string {
  const who = entry.consultant.name
  return `${formatDay(entry.startsAt)}, ${timesWords(entry)}: ${entryKind(entry)}, with ${who}`
}
