import { formatTime } from '../../../lib/london-date.ts'
import type { Entry } from '../calendar/calendar-types'

/** Why nothing can be done with it; null when something can. */
export function nothingWords({ state, expiresAt }: Pick<Entry, 'state' | 'expiresAt'>, now: number) {
  if (state === 'CANCELLED' || state === 'RELEASED') return 'Nothing: it is over.'
  if (state !== 'HELD' || expiresAt === null) return null
  if (Date.parse(expiresAt) <= now)
    return 'Nothing: whoever was booking this time did not, and it is free again.'
  return `Somebody is booking this time in the shop at the moment. It is kept for them until ${formatTime(expiresAt)}.`
}

/** What can be said of it later; null when all can be said. */
export function notYetWords(
  { state, startsAt, endsAt }: Pick<Entry, 'state' | 'startsAt' | 'endsAt'>,
  now: number,
) {
  if (state === 'BOOKED' && now < Date.parse(startsAt))
    return 'That nobody came can be said once it has begun, and that it is completed once it is over.'
  if ((state === 'BOOKED' || state === 'NO_SHOW') && now < Date.parse(endsAt))
    return `That it is completed can be said from ${formatTime(endsAt)} on.`
  return null
}
