import type { Services } from '../services.ts'
import { withBuffers } from './availability/ask-about.ts'
import type { ExplainedTime } from './availability/explain-day.ts'
import type { Facts } from './availability/facts.ts'
import { fairOrder } from './fair-order.ts'
import { loadLoads } from './load-loads.ts'

/** Whose time, in which room, from when to when (epoch ms, buffers included). */
export type Place = { consultantId: string; roomId: string | null; from: number; until: number }

/** Where an appointment could take place at that time, the fairest first. */
export async function choosePlaces(
  services: Pick<Services, 'database'>,
  { roster }: Facts,
  { startsAt, endsAt, consultants }: ExplainedTime,
  preferredId?: string,
): Promise<Place[]> {
  const offered = consultants.filter(({ reason }) => reason === null)
  const ids = offered.map(({ consultantId }) => consultantId)
  const loads = ids.length > 1 ? await loadLoads(services, ids, startsAt) : new Map<string, number>()
  const order = fairOrder(ids, loads, startsAt)
  if (preferredId !== undefined && ids.includes(preferredId))
    order.sort((one, other) => Number(other === preferredId) - Number(one === preferredId))
  return order.flatMap((consultantId) => {
    const consultant = roster.consultants.find(({ id }) => id === consultantId)
    if (!consultant) return []
    const [from, until] = withBuffers(consultant, startsAt, endsAt)
    const roomIds = offered.find((each) => each.consultantId === consultantId)?.roomIds ?? []
    const rooms = roomIds.length > 0 ? roomIds : [null]
    return rooms.map((roomId) => ({ consultantId, roomId, from, until }))
  })
}
