import type { Transaction } from '@lomash/db'
import type { Place } from '../holds/choose-places.ts'

/** The time a booking takes at the moment, buffers included. */
export async function occupiedBy(tx: Transaction, bookingId: string): Promise<Place> {
  const [row] = await tx.$queryRaw<
    { consultantId: string; roomId: string | null; from: Date; until: Date }[]
  >`
    SELECT consultant_id AS "consultantId", room_id AS "roomId", lower(during) AS "from", upper(during) AS "until"
    FROM appointments.bookings WHERE id = ${bookingId}::uuid`
  if (!row) throw new Error(`There is no booking ${bookingId}`)
  return { ...row, from: row.from.getTime(), until: row.until.getTime() }
}
