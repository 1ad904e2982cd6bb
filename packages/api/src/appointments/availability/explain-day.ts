import { POLICY } from '../policy.ts'
import { type Asked, askAbout, type Circumstances, freeRooms } from './ask-about.ts'
import type { Facts, Reason, Wish } from './facts.ts'
import { londonDate } from './london-day.ts'
import { reasonDay } from './reason-day.ts'

const MINUTE_MS = 60_000

/** What one consultant can do at one time. */
type Explained = {
  consultantId: string
  /** Null: offered. */
  reason: Reason | null
  /** Of a showroom's visit that is offered: the rooms that are free. */
  roomIds: readonly string[]
}

export type ExplainedTime = { startsAt: number; endsAt: number; consultants: readonly Explained[] }

/**
 * For every time of the day at which an appointment could begin, and every consultant there is, whether it is offered or why it is
 * not. Pure: what a hold is checked against and what staff are told come from here, and what is offered to shoppers from the same
 * `reasonDay`.
 */
export function explainDay(facts: Facts, wish: Wish, date: string, given: Circumstances): ExplainedTime[] {
  const asked = askAbout(facts, wish, given)
  const { startsAt: starts, people } = reasonDay(asked, date)
  return starts.map((startsAt, at) => {
    const endsAt = startsAt + asked.lengthMs
    const consultants = people.map(({ consultant, reasons }) => {
      const reason = reasons[at] ?? null
      return { consultantId: consultant.id, reason, roomIds: roomsOf(asked, consultant, startsAt, reason) }
    })
    return { startsAt, endsAt, consultants }
  })
}

function roomsOf(
  asked: Asked,
  consultant: Parameters<typeof freeRooms>[1],
  startsAt: number,
  reason: Reason | null,
): string[] {
  return reason === null && asked.wish.type === 'SHOWROOM' ? freeRooms(asked, consultant, startsAt) : []
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
