import type { Prisma, PrismaClient } from '@lomash/db'
import { bankHolidays } from '../availability/bank-holidays.ts'
import { exceptionSelect, hoursSelect, toException } from '../availability/load-roster.ts'
import { addDays, datesBetween, londonDate, londonDay } from '../availability/london-day.ts'
import { openingOn } from '../availability/opening-hours.ts'
import type { Showroom } from './showrooms.schema.ts'

const DAYS_AHEAD = 8

/** Where a showroom is, how to reach it, and its usual week. */
export const showroomSelect = {
  id: true,
  slug: true,
  name: true,
  addressLines: true,
  town: true,
  postcode: true,
  latitude: true,
  longitude: true,
  phone: true,
  email: true,
  imageKeys: true,
  mapUrl: true,
  hours: { select: hoursSelect, orderBy: [{ weekday: 'asc' }, { startMinute: 'asc' }] },
} as const satisfies Prisma.ShowroomSelect

const select = {
  ...showroomSelect,
  exceptions: { select: exceptionSelect },
} as const satisfies Prisma.ShowroomSelect

/** Showrooms that are open to the public, in their order, with what holds until `freshUntil`: midnight in London. */
export async function loadShowrooms(
  db: Pick<PrismaClient, 'showroom'>,
  now: number,
  where: Prisma.ShowroomWhereInput = {},
): Promise<{ showrooms: Showroom[]; freshUntil: number }> {
  const today = londonDate(now)
  const dates = datesBetween(today, addDays(today, DAYS_AHEAD))
  const holidays = await bankHolidays([...new Set(dates.map((date) => date.slice(0, 4)))])
  const rows = await db.showroom.findMany({
    select,
    where: { ...where, isActive: true },
    orderBy: [{ sortOrder: 'asc' }, { id: 'asc' }],
    relationLoadStrategy: 'join',
  })
  const showrooms = rows.map(({ id, exceptions, hours, ...row }) => {
    const times = { hours, exceptions: exceptions.map(toException) }
    const openings = dates.flatMap((date) => openingOn(times, londonDay(date), holidays.has(date)).intervals)
    return {
      ...row,
      showroomId: id,
      hours: hours.map(({ weekday, startMinute, endMinute }) => ({
        weekday,
        opens: timeOfDay(startMinute),
        closes: timeOfDay(endMinute),
      })),
      openings: [...openings]
        .sort(([one], [other]) => one - other)
        .map(([from, until]) => ({
          opensAt: new Date(from).toISOString(),
          closesAt: new Date(until).toISOString(),
        })),
    }
  })
  return { showrooms, freshUntil: londonDay(today).endsAt }
}

/** "09:30" of minutes after midnight. */
function timeOfDay(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
