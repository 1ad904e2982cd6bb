import type { HistoryRange } from './job-console.schema.ts'

const MINUTE_SECONDS = 60

/** What a chart shows: so many buckets, each so long. All divide an hour or are one, so they hold on the clock in London too. */
const RANGES = {
  HOUR: { stepSeconds: MINUTE_SECONDS, count: 60 },
  DAY: { stepSeconds: 15 * MINUTE_SECONDS, count: 96 },
  WEEK: { stepSeconds: 60 * MINUTE_SECONDS, count: 168 },
} as const satisfies Record<HistoryRange, object>

export type Buckets = { from: Date; to: Date; stepSeconds: number; count: number }

/** The last of them is the one that `now` is in. Instants: a change of the clock makes none longer or shorter. */
export function bucketsOf(range: HistoryRange, now: Date): Buckets {
  const { stepSeconds, count } = RANGES[range]
  const stepMs = stepSeconds * 1_000
  const to = (Math.floor(now.getTime() / stepMs) + 1) * stepMs
  return { from: new Date(to - count * stepMs), to: new Date(to), stepSeconds, count }
}

export const bucketStart = ({ from, stepSeconds }: Buckets, place: number): Date =>
  new Date(from.getTime() + place * stepSeconds * 1_000)
