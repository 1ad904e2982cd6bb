import { MOST_BUFFER_MS, STEP_MINUTES } from '../policy.ts'
import { type Asked, freeRooms, withBuffers } from './ask-about.ts'
import type { Busy, Reason, RosterConsultant } from './facts.ts'
import { type LondonDay, londonDay } from './london-day.ts'
import { isWithin, type Opening, openingOn } from './opening-hours.ts'

const DAY_MINUTES = 24 * 60

type ReasonedDay = {
  /** The times at which an appointment could begin. Epoch ms. */
  startsAt: readonly number[]
  people: readonly {
    consultant: RosterConsultant
    /** Of each of the times: why it is not offered; null where it is. */
    reasons: readonly (Reason | null)[]
  }[]
}

/**
 * The one place that decides what is offered. A list asks it for fifty consultants and a month, which is 74,400 times: so it works on
 * numbers and makes nothing for a time of its own.
 */
export function reasonDay(asked: Asked, date: string): ReasonedDay {
  const day = londonDay(date)
  const startsAt = timesOf(day)
  const isBankHoliday = asked.bankHolidays.has(date)
  const place = asked.showroom ? openingOn(asked.showroom, day, isBankHoliday) : null
  const [dawn, dusk] = [day.startsAt - MOST_BUFFER_MS, day.endsAt + MOST_BUFFER_MS]
  const isToday = ({ from, until }: Busy) => from < dusk && dawn < until
  const today = { ...asked, inRooms: asked.inRooms.filter(isToday) }
  const people = asked.people.map(({ consultant, busy, lack }) => {
    const own = openingOn(consultant, day, isBankHoliday)
    const always = lack ?? reasonAllDay(asked, date, own, place)
    if (always !== null) return { consultant, reasons: startsAt.map(() => always) }
    const near = busy.filter(isToday)
    const reasons = startsAt.map((start) => reasonAt(today, consultant, near, own, place, start))
    return { consultant, reasons }
  })
  return { startsAt, people }
}

function timesOf(day: LondonDay): number[] {
  const times: number[] = []
  for (let minute = 0; minute < DAY_MINUTES; minute += STEP_MINUTES) {
    const instant = day.instantOf(minute)
    if (instant !== null) times.push(instant)
  }
  return times
}

function reasonAllDay({ lastDate }: Asked, date: string, own: Opening, place: Opening | null): Reason | null {
  if (own.isHoliday || place?.isHoliday) return 'HOLIDAY'
  return date > lastDate ? 'HORIZON' : null
}

function reasonAt(
  asked: Asked,
  consultant: RosterConsultant,
  busy: readonly Busy[],
  own: Opening,
  place: Opening | null,
  startsAt: number,
): Reason | null {
  const endsAt = startsAt + asked.lengthMs
  if (!isWithin(own, startsAt, endsAt)) return 'CLOSED'
  const isVisit = asked.wish.type === 'SHOWROOM'
  if (isVisit && (!place || !isWithin(place, startsAt, endsAt))) return 'CLOSED'
  if (startsAt < asked.earliest) return 'NOTICE'
  const taken = reasonOf(busy, consultant, startsAt, endsAt)
  if (taken !== null) return taken
  return isVisit && freeRooms(asked, consultant, startsAt).length === 0 ? 'ROOM_TAKEN' : null
}

/** What overlaps the appointment itself goes before what only comes too close. */
function reasonOf(
  busy: readonly Busy[],
  consultant: RosterConsultant,
  startsAt: number,
  endsAt: number,
): Reason | null {
  const [from, until] = withBuffers(consultant, startsAt, endsAt)
  let isTooClose = false
  for (const each of busy) {
    if (each.from >= until || from >= each.until) continue
    if (each.startsAt < endsAt && startsAt < each.endsAt) return each.state
    isTooClose = true
  }
  return isTooClose ? 'BUFFER' : null
}
