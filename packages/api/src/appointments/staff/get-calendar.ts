import type { StaffContext } from '../../context.ts'
import { bankHolidays } from '../availability/bank-holidays.ts'
import { checkDates } from '../availability/list-slots.ts'
import { readRoster } from '../availability/load-facts.ts'
import { londonDay } from '../availability/london-day.ts'
import { openingOn } from '../availability/opening-hours.ts'
import { MOST_BLOCK_MS } from '../policy.ts'
import { ownBookings, ownConsultants } from './own.ts'
import { staffBookingSelect, toStaffBooking } from './staff-booking.select.ts'
import type { CalendarInput, CalendarOutput } from './staff-bookings.schema.ts'

/** A few days as staff look at them: who works when, and all that is booked, held or blocked. */
export async function getCalendar(
  { services, staff }: Pick<StaffContext, 'services' | 'staff'>,
  { from, to, showroomId, consultantId }: CalendarInput,
): Promise<CalendarOutput> {
  const dates = checkDates(from, to)
  const { primary } = services.database
  const [start, end] = [new Date(londonDay(from).startsAt), new Date(londonDay(to).endsAt)]
  const asked = { ...ownConsultants(staff), showroomId, id: consultantId }
  const [roster, holidays, own, bookings] = await Promise.all([
    readRoster(services),
    bankHolidays([...new Set(dates.map((date) => date.slice(0, 4)))]),
    primary.consultant.findMany({ where: asked, select: { id: true } }),
    primary.booking.findMany({
      where: {
        AND: [ownBookings(staff), { consultant: { showroomId, id: consultantId } }],
        // What began earlier than the longest lasts is over: the bound lets the index seek.
        startsAt: { gte: new Date(start.getTime() - MOST_BLOCK_MS), lt: end },
        endsAt: { gt: start },
        OR: [
          { state: { in: ['BOOKED', 'BLOCKED', 'COMPLETED', 'NO_SHOW'] } },
          { state: 'HELD', expiresAt: { gt: new Date(services.clock()) } },
        ],
      },
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
      select: staffBookingSelect,
    }),
  ])
  const ids = new Set(own.map(({ id }) => id))
  const consultants = roster.consultants
    .filter(({ id, isActive }) => isActive && ids.has(id))
    .map((consultant) => ({
      consultantId: consultant.id,
      name: consultant.name,
      showroomId: consultant.showroomId,
      days: dates.map((date) => {
        const { isHoliday, intervals } = openingOn(consultant, londonDay(date), holidays.has(date))
        const open = intervals.map(([start, end]) => ({
          from: new Date(start).toISOString(),
          until: new Date(end).toISOString(),
        }))
        return { date, isHoliday, open }
      }),
    }))
  return { bookings: bookings.map(toStaffBooking), consultants }
}
