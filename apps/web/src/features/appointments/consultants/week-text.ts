import { WEEKDAYS } from '../../../lib/calendar-days.ts'
import type { Consultant } from './consultant-types.ts'
import { hoursText } from './hours-text.ts'

// A time stays on one line with its end, and a day with its time.
const JOINED = '\u2060–\u2060'

/** "Mon to Fri 09:00–17:00 · Sat 10:00–16:00": days one after the other with the same hours are told once. */
export function weekText({ hours }: Pick<Consultant, 'hours'>): string {
  const runs: { first: string; last: string; text: string }[] = []
  let isNext = false
  for (const [at, name] of WEEKDAYS.entries()) {
    const text = hoursText(hours.filter(({ weekday }) => weekday === at + 1))
    const day = name.slice(0, 3)
    const run = runs.at(-1)
    if (isNext && run?.text === text) run.last = day
    else if (text !== '') runs.push({ first: day, last: day, text })
    isNext = text !== ''
  }
  const words = runs.map(
    ({ first, last, text }) => `${first === last ? first : `${first} to ${last}`}\u00a0${text}`,
  )
  return words.length === 0 ? 'No hours yet' : words.join(' · ').replaceAll('–', JOINED)
}
