import type { Transaction } from '@lomash/db'
import type { BookingState } from './booking-life.ts'

/** Who changed something; `id` is null for customers and for the program. */
export type Actor = { id: string | null; name: string }
export const CUSTOMER: Actor = { id: null, name: 'The customer' }

/** A line of a booking's history. */
export async function writeEvent(
  tx: Transaction,
  event: {
    bookingId: string
    at: number
    state: BookingState
    actor: Actor
    startsAt: Date
    reason?: string
  },
): Promise<void> {
  const { at, actor, reason = '', ...rest } = event
  await tx.bookingEvent.create({
    data: { ...rest, at: new Date(at), actorId: actor.id, actorName: actor.name, reason },
    select: { id: true },
  })
}
