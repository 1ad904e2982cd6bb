import type { StaffContext } from '../../context.ts'
import { findStaffMember } from './find-staff-member.ts'
import type { StaffMember } from './staff.schema.ts'
import { toStaffMember } from './staff-member.select.ts'

/** @throws DomainError STAFF_NOT_FOUND */
export async function getStaffMember(
  { services }: StaffContext,
  { userId }: { userId: string },
): Promise<StaffMember> {
  return toStaffMember(await findStaffMember(services.database.primary, userId))
}
