import { formatDay, formatTime, isoDay } from '../../../lib/london-date'
import type { Opening } from './showroom-types'

export type OpeningWords = { isOpen: boolean; text: string }

/** "Open now, until 17:30", "Opens tomorrow, 09:30". */
export function openingWords(openings: readonly Opening[], now: Date): OpeningWords {
  const next = openings.find(({ closesAt }) => now < new Date(closesAt))
  if (!next) return { isOpen: false, text: 'Closed for now: please ring before you come' }
  if (new Date(next.opensAt) <= now)
    return { isOpen: true, text: `Open now, until ${untilWords(endOf(next, openings), now)}` }
  return { isOpen: false, text: `Opens ${dayWords(next.opensAt, now)}, ${formatTime(next.opensAt)}` }
}

/** When it really closes: an opening that begins as another ends goes on with it. */
function endOf(opening: Opening, openings: readonly Opening[]): string {
  const further = openings.find(({ opensAt }) => opensAt === opening.closesAt)
  return further ? endOf(further, openings) : opening.closesAt
}

function untilWords(closesAt: string, now: Date): string {
  // The last moment that it is open: midnight belongs to the day before.
  const last = new Date(new Date(closesAt).getTime() - 1)
  const time = formatTime(closesAt) === '00:00' ? 'midnight' : formatTime(closesAt)
  return isoDay(last) === isoDay(now) ? time : `${dayWords(last, now)}, ${time}`
}

function dayWords(instant: string | Date, now: Date): string {
  const days = daysBetween(isoDay(now), isoDay(instant))
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  const day = formatDay(instant)
  return days < 7 ? (day.split(' ')[0] ?? day) : day
}

/** Days of the calendar, however long they are. */
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000
