import type { Services } from '../../services.ts'
import { readValue } from '../../shared/public-read.ts'
import { londonDate, londonDay } from '../availability/london-day.ts'
import { reads } from '../reads.ts'
import { nextEdge } from './next-edge.ts'

/**
 * Epoch ms at which a showroom next opens or closes, or at which "today" is another day. No page that says when they are open may
 * outlive it.
 */
export async function nextOpeningChange(services: Services): Promise<number> {
  const now = services.clock()
  const { items } = await readValue(services, reads.listShowrooms, undefined)
  const { endsAt } = londonDay(londonDate(now))
  return nextEdge(
    items.flatMap(({ openings }) => openings),
    now,
    endsAt,
  )
}
