import type { Prisma } from '@lomash/db'
import { z } from 'zod'
import type { StaffContext } from '../../context.ts'
import { cutPage } from '../../shared/cut-page.ts'
import { openCursor, sealCursor } from '../../shared/sealed-cursor.ts'
import { londonDay } from '../availability/london-day.ts'
import { ownBookings } from './own.ts'
import { phonePart } from './phone-part.ts'
import { staffBookingSelect, toStaffBooking } from './staff-booking.select.ts'
import type { ListBookingsInput, ListBookingsOutput } from './staff-bookings.schema.ts'

const position = z.object({ startsAt: z.iso.datetime(), id: z.uuid() })

/** What was booked, held or blocked, the latest appointment first. */
export async function listBookings(
  { services, staff }: Pick<StaffContext, 'services' | 'staff'>,
  { cursor, limit, ...filters }: ListBookingsInput,
): Promise<ListBookingsOutput> {
  const identity = JSON.stringify(['bookings', filters])
  const key = services.cursorKey
  const after = cursor === undefined ? null : position.parse(openCursor(cursor, identity, key))
  const rows = await services.database.primary.booking.findMany({
    where: {
      AND: [
        ownBookings(staff),
        whereOf(filters),
        // Of a hold that ran out there is nothing left.
        { OR: [{ state: { not: 'HELD' } }, { expiresAt: { gt: new Date(services.clock()) } }] },
        // The bound on the time alone lets the index seek (facts.md).
        after
          ? {
              startsAt: { lte: after.startsAt },
              OR: [{ startsAt: { lt: after.startsAt } }, { id: { lt: after.id } }],
            }
          : {},
      ],
    },
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: staffBookingSelect,
  })
  const { shown, last } = cutPage(rows, limit)
  const next = last ? sealCursor({ startsAt: last.startsAt.toISOString(), id: last.id }, identity, key) : null
  return { items: shown.map(toStaffBooking), nextCursor: next }
}

type Filters = Omit<ListBookingsInput, 'cursor' | 'limit'>

function whereOf({ state, type, showroomId, consultantId, from, to, q }: Filters): Prisma.BookingWhereInput {
  const contains = { contains: literally(q), mode: 'insensitive' } as const
  const digits = phonePart(q)
  return {
    // Holds that came to nothing are of interest to nobody.
    state: state ?? { not: 'RELEASED' },
    type,
    consultantId,
    startsAt: {
      gte: from === undefined ? undefined : new Date(londonDay(from).startsAt),
      lt: to === undefined ? undefined : new Date(londonDay(to).endsAt),
    },
    ...(showroomId === undefined ? {} : { consultant: { showroomId } }),
    ...(q === ''
      ? {}
      : {
          OR: [
            ...[{ reference: contains }, { name: contains }, { email: contains }, { phone: contains }],
            ...(digits === null ? [] : [{ phone: { contains: digits } }]),
          ],
        }),
  }
}

/** As LIKE finds it and nothing else. */
const literally = (text: string) => text.replace(/[\\%_]/g, '\\$&')
