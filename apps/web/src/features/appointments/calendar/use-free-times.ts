'use client'

import { useEffect, useState } from 'react'
import type { BookingType, ExplainedTimes } from './calendar-types'

/** What staff want to book or move, and when. */
export type Wanted = {
  type: BookingType
  kitchen: boolean
  bedroom: boolean
  showroomId: string | undefined
  date: string
  movedBookingId?: string
}

export type FreeTimes = { state: 'idle' | 'loading' | 'failed'; times: ExplainedTimes }

const NONE: FreeTimes = { state: 'idle', times: [] }

/**
 * What staff may choose from that day, asked anew whenever they want something else; null: nothing to ask yet.
 *
 * @param round rises when what was free is known not to be
 */
export function useFreeTimes(wanted: Wanted | null, round = 0): FreeTimes {
  const [free, setFree] = useState(NONE)
  const asked = wanted && JSON.stringify(wanted)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round asks for the same once more
  useEffect(() => {
    if (asked === null) {
      setFree(NONE)
      return
    }
    const asking = new AbortController()
    setFree(({ times }) => ({ state: 'loading', times }))
    const ask = async () => {
      const { client } = await import('@/trpc/client')
      const input = { ...(JSON.parse(asked) as Wanted), isForStaff: true }
      return client.staff.appointments.explainSlots.query(input, { signal: asking.signal })
    }
    ask().then(
      ({ times }) => !asking.signal.aborted && setFree({ state: 'idle', times }),
      () => !asking.signal.aborted && setFree({ state: 'failed', times: [] }),
    )
    return () => asking.abort()
  }, [asked, round])
  return free
}
