import { HORIZON_DAYS, POLICY } from '../policy.ts'
import type { Busy, Facts, Reason, Roster, RosterConsultant, Wish } from './facts.ts'
import { addDays, londonDate } from './london-day.ts'

const MINUTE_MS = 60_000

export type Circumstances = {
  now: number
  /** A booking that is to be moved: its own time is free. */
  ignoredBookingId?: string | undefined
  /** What was kept for the waitlist when that booking was moved away from there, and goes when it comes back. */
  takenBackHoldId?: string | undefined
  /** Staff need no notice. */
  isWithoutNotice?: boolean | undefined
}

/** What is the same on every day that is asked about: worked out once, however many days there are. */
export type Asked = {
  wish: Wish
  lengthMs: number
  people: readonly {
    consultant: RosterConsultant
    /** All that takes their time. */
    busy: readonly Busy[]
    /** Null: they do what is wanted. */
    lack: Reason | null
  }[]
  /** Of a visit to one. */
  showroom: Roster['showrooms'][number] | undefined
  /** What takes its rooms. */
  inRooms: readonly Busy[]
  bankHolidays: ReadonlySet<string>
  /** Before this instant it is too late to ask. */
  earliest: number
  /** The last date that can be booked. */
  lastDate: string
}

export function askAbout(facts: Facts, wish: Wish, given: Circumstances): Asked {
  const { lengthMinutes, noticeMinutes } = POLICY[wish.type]
  const isLive = ({ id, state, expiresAt }: Busy) =>
    id !== given.ignoredBookingId &&
    id !== given.takenBackHoldId &&
    (state !== 'HELD' || (expiresAt ?? 0) > given.now)
  const isVisit = wish.type === 'SHOWROOM'
  const people = facts.roster.consultants
    .filter((consultant) => isAskedFor(consultant, wish))
    .map((consultant) => ({
      consultant,
      busy: (facts.busy.get(consultant.id) ?? []).filter(isLive),
      lack: isSkilled(consultant, wish) ? null : ('NO_SKILL' as const),
    }))
  return {
    wish,
    lengthMs: lengthMinutes * MINUTE_MS,
    people,
    showroom: isVisit ? facts.roster.showrooms.find(({ id }) => id === wish.showroomId) : undefined,
    inRooms: isVisit
      ? [...facts.busy.values()].flat().filter((busy) => busy.roomId !== null && isLive(busy))
      : [],
    bankHolidays: facts.bankHolidays,
    earliest: given.isWithoutNotice ? given.now : given.now + noticeMinutes * MINUTE_MS,
    lastDate: addDays(londonDate(given.now), HORIZON_DAYS),
  }
}

function isAskedFor(consultant: RosterConsultant, { showroomId, consultantId }: Wish): boolean {
  if (consultantId !== undefined && consultant.id !== consultantId) return false
  if (showroomId !== undefined && consultant.showroomId !== showroomId) return false
  return consultant.isActive
}

function isSkilled({ forKitchen, forBedroom, types }: RosterConsultant, wish: Wish): boolean {
  return (!wish.kitchen || forKitchen) && (!wish.bedroom || forBedroom) && types.includes(wish.type)
}

type Buffers = Pick<RosterConsultant, 'bufferBeforeMinutes' | 'bufferAfterMinutes'>

/** From when to when an appointment takes the consultant's time. */
export function withBuffers(
  { bufferBeforeMinutes, bufferAfterMinutes }: Buffers,
  startsAt: number,
  endsAt: number,
): readonly [from: number, until: number] {
  return [startsAt - bufferBeforeMinutes * MINUTE_MS, endsAt + bufferAfterMinutes * MINUTE_MS]
}

/** The rooms that nobody has while that consultant's visit would take one. */
export function freeRooms(
  { showroom, inRooms, lengthMs }: Pick<Asked, 'showroom' | 'inRooms' | 'lengthMs'>,
  consultant: Buffers,
  startsAt: number,
): string[] {
  const [from, until] = withBuffers(consultant, startsAt, startsAt + lengthMs)
  return (showroom?.roomIds ?? []).filter(
    (roomId) => !inRooms.some((each) => each.roomId === roomId && each.from < until && from < each.until),
  )
}
