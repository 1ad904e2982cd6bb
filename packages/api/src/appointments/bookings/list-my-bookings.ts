import type { Context } from '../../context.ts'
import type { ListMyBookingsOutput } from '../appointments.schema.ts'
import { asBooked, bookingSelect } from './booking.select.ts'
import { toBookingOutput } from './to-booking-output.ts'

const MOST = 100

/** What somebody booked while they were signed in, the latest first. */
export async function listMyBookings({
  services,
  session,
}: Pick<Context, 'services'> & { session: { userId: string } }): Promise<ListMyBookingsOutput> {
  const rows = await services.database.primary.booking.findMany({
    where: { userId: session.userId, reference: { not: null } },
    orderBy: { startsAt: 'desc' },
    take: MOST,
    select: bookingSelect,
  })
  return { items: rows.map((row) => toBookingOutput(services, asBooked(row))) }
}
