import type { Prisma } from '@lomash/db'
import type { StaffContext } from '../../context.ts'
import { showroomSelect } from '../showrooms/load-showrooms.ts'
import { notedExceptionSelect, toDates } from './consultant.select.ts'
import type { StaffShowroom } from './staff-places.schema.ts'

export const staffShowroomSelect = {
  ...showroomSelect,
  version: true,
  isActive: true,
  sortOrder: true,
  exceptions: { select: notedExceptionSelect, orderBy: [{ fromDate: 'asc' }, { id: 'asc' }] },
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
