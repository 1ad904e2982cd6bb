import type { Schedule } from '@lomash/api/worker'
import { SCHEDULE_TIME_ZONE } from '@lomash/api/worker'
import { CronExpressionParser } from 'cron-parser'

type At = Schedule['at']

function cron(pattern: string, currentDate: Date) {
  return CronExpressionParser.parse(pattern, { currentDate, tz: SCHEDULE_TIME_ZONE })
}

/** The last slot at or before an instant. */
export function latestSlot(at: At, now: Date): Date {
  if ('everyMs' in at) return new Date(Math.floor(now.getTime() / at.everyMs) * at.everyMs)
  // `prev` looks strictly before.
  return cron(at.pattern, new Date(now.getTime() + 1))
    .prev()
    .toDate()
}

/** The first slot after an instant. */
export function nextSlot(at: At, now: Date): Date {
  if ('everyMs' in at) return new Date(latestSlot(at, now).getTime() + at.everyMs)
  return cron(at.pattern, now).next().toDate()
}

/**
 * The slot to make up for, if nobody ran it: the latest, unless it is from before the schedule held. Only that one, however
 * long nobody was there.
 */
export function slotToMakeUp(
  { at, catchUp }: Pick<Schedule, 'at' | 'catchUp'>,
  heldSince: Date,
  now: Date,
): Date | null {
  if (!catchUp) return null
  const slot = latestSlot(at, now)
  return slot > heldSince ? slot : null
}
