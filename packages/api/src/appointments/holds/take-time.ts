import { Prisma, type Transaction } from '@lomash/db'
import type { Wish } from '../availability/facts.ts'
import type { Place } from './choose-places.ts'

/** Times of a consultant that changed: their entries in the cache are to end. */
export type Freed = { consultantId: string; from: number; until: number }

export type NewTime = {
  state: 'HELD' | 'BLOCKED'
  wish: Wish | null
  startsAt: number
  endsAt: number
  visitorHash?: string | null
  /** Of a hold, epoch ms. */
  expiresAt?: number
  notes?: string
  now: number
}

/**
 * Takes the first of the places that nobody has. The exclusion constraints decide: who comes second waits until the first has
 * committed, and gets nothing.
 *
 * @returns the new row's id and its place; null when all are taken
 */
export async function takeTime(
  tx: Transaction,
  time: NewTime,
  places: readonly Place[],
): Promise<{ id: string; place: Place } | null> {
  const { state, wish, startsAt, endsAt, visitorHash = null, expiresAt, notes = '', now } = time
  for (const place of places) {
    const [row] = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO appointments.bookings (state, type, for_kitchen, for_bedroom, consultant_id, showroom_id, room_id,
        starts_at, ends_at, during, visitor_hash, expires_at, address_lines, notes, created_at, scheduled_at)
      VALUES (${state}::appointments.booking_state, ${wish?.type ?? null}::appointments.appointment_type,
        ${wish?.kitchen ?? false}, ${wish?.bedroom ?? false}, ${place.consultantId}::uuid, ${wish?.showroomId ?? null}::uuid,
        ${place.roomId}::uuid, ${new Date(startsAt)}::timestamptz, ${new Date(endsAt)}::timestamptz, ${rangeOf(place)},
        ${visitorHash}, ${expiresAt === undefined ? null : new Date(expiresAt)}::timestamptz, '{}', ${notes},
        ${new Date(now)}::timestamptz, ${new Date(now)}::timestamptz)
      ON CONFLICT DO NOTHING RETURNING id`
    if (row) return { id: row.id, place }
  }
  return null
}

export const rangeOf = ({ from, until }: Pick<Place, 'from' | 'until'>): Prisma.Sql =>
  Prisma.sql`tstzrange(${new Date(from)}::timestamptz, ${new Date(until)}::timestamptz)`

/**
 * Makes way: holds that ran out and stand at these places, and the visitor's own, of which they have one at a time.
 *
 * @returns the visitor's own that was let go
 */
export async function releaseHolds(
  tx: Transaction,
  { places, visitorHash, now }: { places: readonly Place[]; visitorHash: string | null; now: number },
): Promise<Freed[]> {
  const [first] = places
  if (!first) return []
  const ids = [...new Set(places.map(({ consultantId }) => consultantId))]
  const roomIds = [...new Set(places.flatMap(({ roomId }) => roomId ?? []))]
  const [from, until] = [
    Math.min(...places.map((each) => each.from)),
    Math.max(...places.map((each) => each.until)),
  ]
  const rows = await tx.$queryRaw<{ consultantId: string; from: Date; until: Date; isOwn: boolean }[]>`
    UPDATE appointments.bookings SET state = 'RELEASED', version = version + 1
    WHERE state = 'HELD' AND id IN (
      SELECT id FROM appointments.bookings WHERE state = 'HELD' AND visitor_hash = ${visitorHash}
      UNION ALL
      SELECT id FROM appointments.bookings
      WHERE state IN ('HELD', 'BOOKED', 'BLOCKED') AND state = 'HELD' AND expires_at <= ${new Date(now)}::timestamptz
        AND consultant_id = ANY(${ids}::uuid[]) AND during && ${rangeOf({ from, until })}
      UNION ALL
      SELECT id FROM appointments.bookings
      WHERE state IN ('HELD', 'BOOKED', 'BLOCKED') AND room_id IS NOT NULL AND state = 'HELD'
        AND expires_at <= ${new Date(now)}::timestamptz
        AND room_id = ANY(${roomIds}::uuid[]) AND during && ${rangeOf({ from, until })})
    RETURNING consultant_id AS "consultantId", lower(during) AS "from", upper(during) AS "until",
      visitor_hash IS NOT DISTINCT FROM ${visitorHash} AS "isOwn"`
  return rows
    .filter(({ isOwn }) => isOwn)
    .map(({ consultantId, ...range }) => ({
      consultantId,
      from: range.from.getTime(),
      until: range.until.getTime(),
    }))
}
