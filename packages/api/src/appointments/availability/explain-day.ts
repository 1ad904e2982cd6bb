import { HORIZON_DAYS, MOST_BUFFER_MS, POLICY, STEP_MINUTES } from '../policy.ts'
import type { Busy, Facts, Reason, RosterConsultant, Wish } from './facts.ts'
import { addDays, type LondonDay, londonDate, londonDay } from './london-day.ts'
import { isWithin, type Opening, openingOn } from './opening-hours.ts'

const MINUTE_MS = 60_000
const DAY_MINUTES = 24 * 60

/** What one consultant can do at one time. */
type Explained = {
  consultantId: string
  /** Null: offered. */
  reason: Reason | null
  /** Of a showroom's visit that is offered: the rooms that are free. */
  roomIds: readonly string[]
}

export type ExplainedTime = { startsAt: number; endsAt: number; consultants: readonly Explained[] }

type Circumstances = {
  now: number
  /** A booking that is to be moved: its own time is free. */
  ignoredBookingId?: string | undefined
  /** Staff need no notice. */
  isWithoutNotice?: boolean | undefined
}

/**
 * For every time of the day at which an appointment could begin, and every consultant there is, whether it is offered or why it is
 * not. Pure: what is offered to shoppers, what a hold is checked against and what staff are told all come from here.
 */
export function explainDay(facts: Facts, wish: Wish, date: string, given: Circumstances): ExplainedTime[] {
  const day = londonDay(date)
  const explain = explainer(facts, wish, day, given)
  const lengthMs = POLICY[wish.type].lengthMinutes * MINUTE_MS
  const times: ExplainedTime[] = []
  for (let minute = 0; minute < DAY_MINUTES; minute += STEP_MINUTES) {
    const startsAt = day.instantOf(minute)
    if (startsAt === null) continue
    times.push({ startsAt, endsAt: startsAt + lengthMs, consultants: explain(startsAt, startsAt + lengthMs) })
  }
  return times
}

/** The same for one time, which need not be one of the half hours: of those nothing is offered. */
export function explainTime(facts: Facts, wish: Wish, startsAt: number, given: Circumstances): ExplainedTime {
  const found = explainDay(facts, wish, londonDate(startsAt), given).find(
    (time) => time.startsAt === startsAt,
  )
  return (
    found ?? { startsAt, endsAt: startsAt + POLICY[wish.type].lengthMinutes * MINUTE_MS, consultants: [] }
  )
}

/** What is true of the whole day is worked out once. */
function explainer(facts: Facts, wish: Wish, day: LondonDay, given: Circumstances) {
  const isBankHoliday = facts.bankHolidays.has(day.date)
  const { noticeMinutes } = POLICY[wish.type]
  const earliest = given.isWithoutNotice ? given.now : given.now + noticeMinutes * MINUTE_MS
  const isBeyond = day.date > addDays(londonDate(given.now), HORIZON_DAYS)
  const [dawn, dusk] = [day.startsAt - MOST_BUFFER_MS, day.endsAt + MOST_BUFFER_MS]
  const isLive = ({ id, state, expiresAt, from, until }: Busy) =>
    from < dusk &&
    dawn < until &&
    id !== given.ignoredBookingId &&
    (state !== 'HELD' || (expiresAt ?? 0) > given.now)
  const showroom = facts.roster.showrooms.find(({ id }) => id === wish.showroomId)
  const place = wish.type === 'SHOWROOM' && showroom ? openingOn(showroom, day, isBankHoliday) : null
  const isRoomWanted = wish.type === 'SHOWROOM'
  const inRooms = isRoomWanted
    ? [...facts.busy.values()].flat().filter((busy) => busy.roomId !== null && isLive(busy))
    : []
  const roster = facts.roster.consultants.filter((consultant) => isAskedFor(consultant, wish))
  const people = roster.map((consultant) => {
    const busy = (facts.busy.get(consultant.id) ?? []).filter(isLive)
    const own = openingOn(consultant, day, isBankHoliday)
    const always = reasonAllDay(consultant, wish, own, place, isBeyond)
    return { consultant, busy, own, always }
  })

  return (startsAt: number, endsAt: number): Explained[] =>
    people.map(({ consultant, busy, own, always }) => {
      const [from, until] = withBuffers(consultant, startsAt, endsAt)
      const no = (reason: Reason): Explained => ({ consultantId: consultant.id, reason, roomIds: [] })
      if (always !== null) return no(always)
      if (!isWithin(own, startsAt, endsAt)) return no('CLOSED')
      if (isRoomWanted && (!place || !isWithin(place, startsAt, endsAt))) return no('CLOSED')
      if (startsAt < earliest) return no('NOTICE')
      const taken = reasonOf(busy, startsAt, endsAt, from, until)
      if (taken !== null) return no(taken)
      if (!isRoomWanted) return { consultantId: consultant.id, reason: null, roomIds: [] }
      const roomIds = (showroom?.roomIds ?? []).filter(
        (roomId) => !inRooms.some((each) => each.roomId === roomId && each.from < until && from < each.until),
      )
      return roomIds.length > 0 ? { consultantId: consultant.id, reason: null, roomIds } : no('ROOM_TAKEN')
    })
}

/** From when to when an appointment takes the consultant's time. */
export function withBuffers(
  {
    bufferBeforeMinutes,
    bufferAfterMinutes,
  }: Pick<RosterConsultant, 'bufferBeforeMinutes' | 'bufferAfterMinutes'>,
  startsAt: number,
  endsAt: number,
): readonly [from: number, until: number] {
  return [startsAt - bufferBeforeMinutes * MINUTE_MS, endsAt + bufferAfterMinutes * MINUTE_MS]
}

function isAskedFor(consultant: RosterConsultant, { showroomId, consultantId }: Wish): boolean {
  if (consultantId !== undefined && consultant.id !== consultantId) return false
  if (showroomId !== undefined && consultant.showroomId !== showroomId) return false
  return consultant.isActive
}

function reasonAllDay(
  consultant: RosterConsultant,
  wish: Wish,
  own: Opening,
  place: Opening | null,
  isBeyond: boolean,
): Reason | null {
  const isSkilled = (!wish.kitchen || consultant.forKitchen) && (!wish.bedroom || consultant.forBedroom)
  if (!isSkilled || !consultant.types.includes(wish.type)) return 'NO_SKILL'
  if (own.isHoliday || place?.isHoliday) return 'HOLIDAY'
  return isBeyond ? 'HORIZON' : null
}

/** What overlaps the appointment itself goes before what only comes too close. */
function reasonOf(
  busy: readonly Busy[],
  startsAt: number,
  endsAt: number,
  from: number,
  until: number,
): Reason | null {
  let isTooClose = false
  for (const each of busy) {
    if (each.from >= until || from >= each.until) continue
    if (each.startsAt < endsAt && startsAt < each.endsAt) return each.state
    isTooClose = true
  }
  return isTooClose ? 'BUFFER' : null
}
