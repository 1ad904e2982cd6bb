import type { Prisma, PrismaClient, Transaction } from '@lomash/db'
import { bookingNotFound } from '../not-found.ts'
import { asBooked, type Booked, bookingSelect } from './booking.select.ts'

/** @throws DomainError BOOKING_NOT_FOUND */
export async function findBooking(
  db: Pick<PrismaClient | Transaction, 'booking'>,
  where: Prisma.BookingWhereInput,
): Promise<Booked> {
  const row = await db.booking.findFirst({
    where: { reference: { not: null }, ...where },
    select: bookingSelect,
  })
  if (!row) throw bookingNotFound()
  return asBooked(row)
}
