import type { Services } from '../../services.ts'
import { withBuffers } from '../availability/ask-about.ts'
import type { ExplainedTime } from '../availability/explain-day.ts'
import type { Facts } from '../availability/facts.ts'
import { fairOrder } from './fair-order.ts'
import { loadLoads } from './load-loads.ts'

/** Whose time, in which room, from when to when (epoch ms, buffers included). */
export type Place = { consultantId: string; roomId: string | null; from: number; until: number }

/**
 * Where an appointment could take place at that time, the fairest first.
 *
 * @param preferredId goes before all others, and then whoever works at the same showroom: who was to come from there still does
 */
export async function choosePlaces(
  services: Pick<Services, 'database'>,
  facts: Facts,
  time: ExplainedTime,
  preferredId?: string,
): Promise<Place[]> {
  const ids = time.consultants.filter(({ reason }) => reason === null).map(({ consultantId }) => consultantId)
  const loads = ids.length > 1 ? await loadLoads(services, ids, time.startsAt) : new Map<string, number>()
  const order = fairOrder(ids, loads, time.startsAt)
  if (preferredId !== undefined) {
    const { consultants } = facts.roster
    const showroomOf = new Map(consultants.map(({ id, showroomId }) => [id, showroomId]))
    const closeness = (id: string) =>
      Number(id === preferredId) + Number(showroomOf.get(id) === showroomOf.get(preferredId))
    order.sort((one, other) => closeness(other) - closeness(one))
  }
  return placesOf(facts, time, order)
}

/** Where those of these consultants who are offered could see somebody, in this order. */
export function placesOf(
  { roster }: Facts,
  { startsAt, endsAt, consultants }: ExplainedTime,
  order: readonly string[],
): Place[] {
  return order.flatMap((consultantId) => {
    const consultant = roster.consultants.find(({ id }) => id === consultantId)
    const offered = consultants.find((each) => each.consultantId === consultantId && each.reason === null)
    if (!consultant || !offered) return []
    const [from, until] = withBuffers(consultant, startsAt, endsAt)
    const rooms = offered.roomIds.length > 0 ? offered.roomIds : [null]
    return rooms.map((roomId) => ({ consultantId, roomId, from, until }))
  })
}
