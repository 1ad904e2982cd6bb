import type { StaffContext } from '../../context.ts'
import { consultantSelect, toConsultant } from './consultant.select.ts'
import { ownConsultants } from './own.ts'
import type { Consultant, ListConsultantsInput } from './staff-places.schema.ts'

/** The consultants somebody acts for, by name: few enough for one answer. */
export async function listConsultants(
  { services, staff }: Pick<StaffContext, 'services' | 'staff'>,
  { showroomId }: ListConsultantsInput,
): Promise<{ items: Consultant[] }> {
  const rows = await services.database.primary.consultant.findMany({
    where: { ...ownConsultants(staff), showroomId },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: consultantSelect,
  })
  return { items: rows.map(toConsultant) }
}
