import type { Prisma } from '@lomash/db'
import type { Context } from '../../context.ts'
import { notToBeHad } from '../../errors.ts'
import type { GetHoldOutput } from '../appointments.schema.ts'
import { manageToken } from '../bookings/booking-links.ts'
import { findHold } from './find-hold.ts'
import { holdExpired, stillFree } from './still-free.ts'
import { visitorHash } from './visitor-key.ts'

const select = {
  id: true,
  state: true,
  type: true,
  forKitchen: true,
  forBedroom: true,
  startsAt: true,
  endsAt: true,
  showroomId: true,
  expiresAt: true,
  consultant: { select: { id: true, name: true } },
  room: { select: { showroom: { select: { id: true, slug: true, name: true } } } },
} as const satisfies Prisma.BookingSelect

/**
 * What the caller's browser holds, also when its ten minutes are over and nobody else wanted the time: it can be booked still. Of one
 * that was booked there is the way to look after it.
 *
 * @throws DomainError HOLD_EXPIRED (with the nearest alternatives when it was theirs)
 */
export async function getHold(
  context: Pick<Context, 'services' | 'visitor'>,
  { holdId }: { holdId: string },
): Promise<GetHoldOutput> {
  const { services } = context
  const row = await services.database.primary.booking.findFirst({
    where: { id: holdId, visitorHash: visitorHash(context) ?? '' },
    select,
  })
  if (!row || row.type === null || row.state === 'BLOCKED') throw notToBeHad('HOLD_EXPIRED', [])
  if (row.state === 'RELEASED') await checkStillFree(context, holdId)
  const { consultant, room } = row
  // One that was let go for another, in another window, is over, whenever it would have been.
  const over = row.state === 'RELEASED' ? services.clock() : Number.POSITIVE_INFINITY
  const expiresAt = row.expiresAt && new Date(Math.min(row.expiresAt.getTime(), over))
  return {
    holdId: row.id,
    type: row.type,
    kitchen: row.forKitchen,
    bedroom: row.forBedroom,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    consultant: { consultantId: consultant.id, name: consultant.name },
    showroom: room
      ? { showroomId: room.showroom.id, slug: room.showroom.slug, name: room.showroom.name }
      : null,
    manageToken: row.state === 'HELD' || row.state === 'RELEASED' ? null : manageToken(services, row),
  }
}

/** @throws DomainError HOLD_EXPIRED */
async function checkStillFree(
  { services, visitor }: Pick<Context, 'services' | 'visitor'>,
  holdId: string,
): Promise<void> {
  const hold = await findHold({ services, visitor }, { holdId })
  if (await stillFree(services, hold, services.clock())) return
  throw await holdExpired(services, hold)
}
