import type { Prisma, PrismaClient, Transaction } from '@lomash/db'
import { bankHolidays } from '../availability/bank-holidays.ts'
import type { Exception, Hours } from '../availability/facts.ts'
import { findConflicts } from '../availability/find-conflicts.ts'
import type { ConflictsOutput } from './staff-places.schema.ts'

const MOST = 1_000
const select = { id: true, reference: true, startsAt: true, endsAt: true, name: true } as const

type Times = { hours: readonly Hours[]; exceptions: readonly Exception[] }

/** What is booked from now on and lies outside of those times; all of it when there are none. */
export async function comingConflicts(
  db: Pick<PrismaClient | Transaction, 'booking'>,
  where: Prisma.BookingWhereInput,
  times: Times | null,
  now: number,
): Promise<ConflictsOutput['conflicts']> {
  const bookings = await db.booking.findMany({
    where: { ...where, state: 'BOOKED', startsAt: { gt: new Date(now) } },
    orderBy: { startsAt: 'asc' },
    take: MOST,
    select,
  })
  const years = [...new Set(bookings.map(({ startsAt }) => startsAt.toISOString().slice(0, 4)))]
  const found = times ? findConflicts(bookings, times, await bankHolidays(years)) : bookings
  return found.map(({ id, startsAt, endsAt, ...rest }) => ({
    ...rest,
    bookingId: id,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
  }))
}
