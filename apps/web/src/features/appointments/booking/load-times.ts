import { HORIZON_DAYS } from '@lomash/api'
import type { DayOfSlots, WishInput } from '@/lib/appointments/appointment-types'
import { addDays } from '@/lib/calendar-days'
import { isoDay } from '@/lib/london-date'
import { api } from '@/trpc/server'
import { daysOfWeek, firstTime, runsOfDays, type Week, weekAround } from './week'
import { withoutOwnTime } from './without-own-time'

export type Times = {
  week: Week
  days: DayOfSlots[]
  /** ISO 8601; null when all is taken as far ahead as can be booked. */
  nextFree: string | null
  /** The first after this week. */
  laterFree: string | null
  today: string
  lastDay: string
}

/** A booking that is to have another time. */
type Moved = { token: string; startsAt: string }

/** The times of a week, and the next that are free: kept as long as they are true, all of them together cost some look-ups. */
export async function loadTimes(
  wish: WishInput,
  wantedWeek: string | null,
  now: Date,
  moved?: Moved,
): Promise<Times> {
  const today = isoDay(now)
  const lastDay = addDays(today, HORIZON_DAYS)
  const movedToken = moved?.token
  const runs = runsOfDays(today, lastDay)
  const answers = await Promise.all(
    runs.map((run) => api.appointments.listSlots({ ...wish, ...run, movedToken })),
  )
  const offered = answers.flatMap(({ days }) => days)
  const all = moved ? withoutOwnTime(offered, moved.startsAt) : offered
  const nextFree = firstTime(all, today)
  // Who asked for no week is not shown an empty one.
  const week = weekAround(wantedWeek ?? (nextFree && isoDay(nextFree)), today, lastDay)
  return {
    week,
    days: daysOfWeek(all, week.monday),
    nextFree,
    laterFree: firstTime(all, addDays(week.monday, 7)),
    today,
    lastDay,
  }
}
