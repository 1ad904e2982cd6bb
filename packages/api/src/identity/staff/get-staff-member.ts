import type { StaffContext } from '../../context.ts'
import type { StaffMember } from './staff.schema.ts'
import { isStaff, staffMemberSelect, staffNotFound, toStaffMember } from './staff-member.select.ts'

/** @throws DomainError STAFF_NOT_FOUND */
export async function getStaffMember(
  { services }: StaffContext,
  { userId }: { userId: string },
): Promise<StaffMember> {
  const row = await services.database.primary.user.findFirst({
    where: { id: userId, ...isStaff },
    select: staffMemberSelect,
  })
  if (!row) throw staffNotFound()
  return toStaffMember(row)
}
