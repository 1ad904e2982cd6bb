import { type ClockMinute, clockMinuteOn, DAY_MINUTES } from './london-clock.ts'

/** The grid's rows: London's half hours. */
export const STEP = 30

/** From when to when something lies on a day, on the clock. */
export type Span = { from: ClockMinute; until: ClockMinute }
type Times = { startsAt: string; endsAt: string }

const LEAST = 15

/** The part of something that lies on that day; null when none does. */
export function spanOn(date: string, { startsAt, endsAt }: Times): Span | null {
  const from = clockMinuteOn(date, startsAt)
  const end = clockMinuteOn(date, endsAt)
  if (from >= DAY_MINUTES || end <= 0) return null
  // When clocks go back, something may seem to end before it begins.
  const lasts = Math.max(end - from, Math.min(LEAST, (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000))
  return { from: Math.max(0, from), until: Math.min(DAY_MINUTES, from + lasts) }
}

const USUAL: Span = { from: 9 * 60, until: 17 * 60 }

/** The hours that are shown: all that is open or taken, in whole hours, with half an hour around them. */
export function shownHours(spans: readonly Span[]): Span {
  const within = spans.filter(({ from, until }) => from > 0 || until < DAY_MINUTES)
  const from = Math.min(USUAL.from, ...within.map((span) => span.from))
  const until = Math.max(USUAL.until, ...within.map((span) => span.until))
  return {
    from: Math.max(0, Math.floor((from - STEP) / 60) * 60),
    until: Math.min(DAY_MINUTES, Math.ceil((until + STEP) / 60) * 60),
  }
}

export type Laned<Item> = Item & { lane: number; lanes: number }

/** Beside one another what overlaps: each gets a lane, and of how many that are taken at once around it. */
export function inLanes<Item extends Span>(items: readonly Item[]): Laned<Item>[] {
  const sorted = [...items].sort((one, other) => one.from - other.from || other.until - one.until)
  const laned: Laned<Item>[] = []
  let group: Laned<Item>[] = []
  let groupUntil = Number.NEGATIVE_INFINITY
  const close = () => {
    const lanes = Math.max(0, ...group.map(({ lane }) => lane + 1))
    laned.push(...group.map((item) => ({ ...item, lanes })))
    group = []
  }
  for (const item of sorted) {
    if (item.from >= groupUntil) close()
    const taken = new Set(group.filter(({ until }) => until > item.from).map(({ lane }) => lane))
    let lane = 0
    while (taken.has(lane)) lane++
    group.push({ ...item, lane, lanes: 1 })
    groupUntil = Math.max(item.until, group.length === 1 ? item.until : groupUntil)
  }
  close()
  return laned
}

/** The part of the shown hours that lies before a minute, in per cent: where something is drawn. */
export const percentOf = ({ from, until }: Span, minute: ClockMinute): number =>
  (Math.min(Math.max(minute - from, 0), until - from) / (until - from)) * 100
