import type { Prisma, PrismaClient, Transaction } from '@lomash/db'
import { bankHolidays } from '../availability/bank-holidays.ts'
import type { Exception, Hours } from '../availability/facts.ts'
import { findConflicts } from '../availability/find-conflicts.ts'
import type { ConflictsOutput } from './staff-places.schema.ts'

const MOST = 1_000
const select = {
  ...{ id: true, reference: true, startsAt: true, endsAt: true, name: true },
  ...{ type: true, forKitchen: true, forBedroom: true, roomId: true },
} as const

export type Coming = Prisma.BookingGetPayload<{ select: typeof select }>

type Times = { hours: readonly Hours[]; exceptions: readonly Exception[] }

/**
 * What is booked from now on, or held while somebody books it, and cannot be kept: it lies outside of those times (all of it does when
 * there are none), or is out for another reason.
 */
export async function comingConflicts(
  db: Pick<PrismaClient | Transaction, 'booking'>,
  where: Prisma.BookingWhereInput,
  times: Times | null,
  now: number,
  isOut: (booking: Coming) => boolean = () => false,
): Promise<ConflictsOutput['conflicts']> {
  const bookings = await db.booking.findMany({
    where: {
      AND: [where, { OR: [{ state: 'BOOKED' }, { state: 'HELD', expiresAt: { gt: new Date(now) } }] }],
      startsAt: { gt: new Date(now) },
    },
    orderBy: { startsAt: 'asc' },
    take: MOST,
    select,
  })
  const years = [...new Set(bookings.map(({ startsAt }) => startsAt.toISOString().slice(0, 4)))]
  const outside = new Set(times ? findConflicts(bookings, times, await bankHolidays(years)) : bookings)
  const found = bookings.filter((booking) => outside.has(booking) || isOut(booking))
  return found.map(({ id, reference, name, startsAt, endsAt }) => ({
    bookingId: id,
    reference,
    name,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
  }))
}
