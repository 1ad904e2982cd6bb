'use client'

import { OpeningStatus } from './opening-status'
import type { Opening } from './showroom-types'
import { useCurrentDate } from './use-current-date'

/** `made`: when the page was made. */
export function OpeningNow({ openings, made }: { openings: readonly Opening[]; made: string }) {
  return <OpeningStatus openings={openings} now={useCurrentDate(made)} />
}
