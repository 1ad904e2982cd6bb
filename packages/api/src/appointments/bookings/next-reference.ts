import type { Services } from '../../services.ts'
import { londonDate } from '../availability/london-day.ts'

/**
 * BK-20260301-0042: the day it was booked on, and a number of that day. Taken by a statement of its own, so that bookings do not
 * wait for one another: a number whose booking came to nothing is not used again.
 */
export async function nextReference({
  database,
  clock,
}: Pick<Services, 'database' | 'clock'>): Promise<string> {
  const day = londonDate(clock())
  const [row] = await database.primary.$queryRaw<{ last: number }[]>`
    INSERT INTO appointments.booking_numbers AS known (day, last) VALUES (${day}::date, 1)
    ON CONFLICT (day) DO UPDATE SET last = known.last + 1 RETURNING last`
  return `BK-${day.replaceAll('-', '')}-${String(row?.last).padStart(4, '0')}`
}
