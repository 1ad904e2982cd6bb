import type { Prisma } from '@lomash/db'
import type { StaffContext } from '../../context.ts'
import { exceptionSelect, hoursSelect, toDates } from './consultant.select.ts'
import type { StaffShowroom } from './staff-places.schema.ts'

export const staffShowroomSelect = {
  id: true,
  version: true,
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
  isActive: true,
  sortOrder: true,
  hours: { select: hoursSelect, orderBy: [{ weekday: 'asc' }, { startMinute: 'asc' }] },
  exceptions: { select: exceptionSelect, orderBy: [{ fromDate: 'asc' }, { id: 'asc' }] },
  rooms: { select: { id: true, name: true, isActive: true }, orderBy: { name: 'asc' } },
} as const satisfies Prisma.ShowroomSelect

type Row = Prisma.ShowroomGetPayload<{ select: typeof staffShowroomSelect }>

export function toStaffShowroom({ id, exceptions, rooms, ...row }: Row): StaffShowroom {
  return {
    ...row,
    showroomId: id,
    exceptions: exceptions.map(toDates),
    rooms: rooms.map(({ id: roomId, ...room }) => ({ ...room, roomId })),
  }
}

/** All showrooms, those that are closed for good, too. */
export async function listStaffShowrooms({
  services,
}: Pick<StaffContext, 'services'>): Promise<{ items: StaffShowroom[] }> {
  const rows = await services.database.primary.showroom.findMany({
    orderBy: [{ sortOrder: 'asc' }, { id: 'asc' }],
    select: staffShowroomSelect,
  })
  return { items: rows.map(toStaffShowroom) }
}
