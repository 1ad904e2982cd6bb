import { formatTime } from '../../../lib/london-date.ts'
import type { ExplainedTimes, SlotReason } from './calendar-types.ts'

/** Why a time is not offered, for who asks on the telephone. */
export const REASON_WORDS: Record<SlotReason, string> = {
  NO_SKILL: 'does not do this kind of appointment or room',
  HOLIDAY: 'on holiday, or closed for a bank holiday',
  CLOSED: 'not wholly within working and opening hours',
  NOTICE: 'too soon: shoppers need more notice',
  HORIZON: 'too far ahead: booking is not open yet',
  BOOKED: 'booked',
  HELD: 'held by somebody who is booking at the moment',
  BLOCKED: 'blocked by staff',
  BUFFER: 'too close to another appointment',
  ROOM_TAKEN: 'no room of the showroom is free',
}

/** Beginnings one after the other with the same answer. `until` is the last of them. */
export type ReasonRun = { from: string; until: string; reason: SlotReason | null }

/** A consultant's day as few lines as it takes; nothing for one who is not asked. */
export function reasonRuns(times: ExplainedTimes, consultantId: string): ReasonRun[] {
  const runs: ReasonRun[] = []
  for (const { startsAt, consultants } of times) {
    const found = consultants.find((each) => each.consultantId === consultantId)
    if (!found) continue
    const last = runs.at(-1)
    if (last && last.reason === found.reason) last.until = startsAt
    else runs.push({ from: startsAt, until: startsAt, reason: found.reason })
  }
  return runs
}

/** "10:00 to 12:30", "10:00": the beginnings of a run. */
export const runTimes = ({ from, until }: ReasonRun): string =>
  from === until ? formatTime(from) : `${formatTime(from)} to ${formatTime(until)}`

/** Why something cannot begin then with them, or with anybody, in a sentence's second half; null where it can. */
export function whyNot(times: ExplainedTimes, startsAt: string, consultantId: string): string | null {
  const time = times.find((each) => Date.parse(each.startsAt) === Date.parse(startsAt))
  if (!time) return 'appointments begin on the half hour'
  if (consultantId === '')
    return time.consultants.some(({ reason }) => reason === null) ? null : 'nobody is free'
  const found = time.consultants.find((each) => each.consultantId === consultantId)
  if (!found) return 'they work at another showroom'
  return found.reason === null ? null : REASON_WORDS[found.reason]
}

/** When something can begin with them, or with anybody. */
export const freeStarts = (times: ExplainedTimes, consultantId: string): string[] =>
  times
    .filter(({ consultants }) =>
      consultants.some(
        (each) => each.reason === null && (consultantId === '' || each.consultantId === consultantId),
      ),
    )
    .map(({ startsAt }) => startsAt)
