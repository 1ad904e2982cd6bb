import type { AppointmentType } from '../policy.ts'

/** A weekly time of work. Minutes after midnight on London's clock. */
export type Hours = { weekday: number; startMinute: number; endMinute: number }

/** Days that are not as usual; dates are ISO, both inclusive. */
export type Exception = {
  fromDate: string
  toDate: string
  kind: 'HOLIDAY' | 'HOURS'
  startMinute: number | null
  endMinute: number | null
}

type RosterShowroom = {
  id: string
  hours: readonly Hours[]
  exceptions: readonly Exception[]
  roomIds: readonly string[]
}

export type RosterConsultant = {
  id: string
  name: string
  showroomId: string
  forKitchen: boolean
  forBedroom: boolean
  types: readonly AppointmentType[]
  bufferBeforeMinutes: number
  bufferAfterMinutes: number
  /** Of one who is not, nothing is offered, but what was booked still takes its room. */
  isActive: boolean
  hours: readonly Hours[]
  exceptions: readonly Exception[]
}

export type Roster = { consultants: readonly RosterConsultant[]; showrooms: readonly RosterShowroom[] }

/** What takes a consultant's time. Epoch ms. */
export type Busy = {
  id: string
  consultantId: string
  roomId: string | null
  state: 'HELD' | 'BOOKED' | 'BLOCKED'
  startsAt: number
  endsAt: number
  /** With buffers: what the exclusion constraints compare. */
  from: number
  until: number
  /** Of a hold: from then on it takes nobody's time. */
  expiresAt: number | null
}

/** All that availability is computed from. */
export type Facts = {
  roster: Roster
  /** By consultant, in any order; at least all that touches the days asked about and four hours around them. */
  busy: ReadonlyMap<string, readonly Busy[]>
  bankHolidays: ReadonlySet<string>
}

/** What somebody wants. */
export type Wish = {
  type: AppointmentType
  kitchen: boolean
  bedroom: boolean
  /** Where; given for SHOWROOM. For other types it names the consultants of that showroom. */
  showroomId?: string | undefined
  consultantId?: string | undefined
}

/** Why a time is not offered. */
export type Reason =
  | 'NO_SKILL'
  | 'HOLIDAY'
  | 'CLOSED'
  | 'NOTICE'
  | 'HORIZON'
  | 'BOOKED'
  | 'HELD'
  | 'BLOCKED'
  | 'BUFFER'
  | 'ROOM_TAKEN'
