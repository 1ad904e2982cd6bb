import type { StaffContext } from '../../context.ts'
import { explainDay } from '../availability/explain-day.ts'
import { loadFacts } from '../availability/load-facts.ts'
import { checkWish } from '../check-wish.ts'
import { ownConsultants } from './own.ts'
import type { ExplainSlotsInput, ExplainSlotsOutput } from './staff-bookings.schema.ts'

/** For every time of a day and every consultant whether it is offered to shoppers, or why it is not. */
export async function explainSlots(
  { services, staff }: Pick<StaffContext, 'services' | 'staff'>,
  { date, ...given }: ExplainSlotsInput,
): Promise<ExplainSlotsOutput> {
  const wish = checkWish(given)
  const [facts, own] = await Promise.all([
    loadFacts(services, wish, date),
    services.database.primary.consultant.findMany({ where: ownConsultants(staff), select: { id: true } }),
  ])
  const ids = new Set(own.map(({ id }) => id))
  const times = explainDay(facts, wish, date, { now: services.clock() }).map((time) => ({
    startsAt: new Date(time.startsAt).toISOString(),
    endsAt: new Date(time.endsAt).toISOString(),
    consultants: time.consultants
      .filter(({ consultantId }) => ids.has(consultantId))
      .map(({ consultantId, reason }) => ({ consultantId, reason })),
  }))
  return { times }
}
