import type { Changed } from '../platform/index.ts'
import { datesTouched } from './availability/load-busy.ts'
import type { Freed } from './holds/take-time.ts'

type Event = 'booking held' | 'booking created' | 'booking moved' | 'booking cancelled'

/** Ends what the cache knows of these times. */
export function tellTimes(changed: Changed, event: Event, times: readonly Freed[]): void {
  for (const { consultantId, ...range } of times)
    for (const date of datesTouched(range)) changed(event, { consultantId, date })
}
