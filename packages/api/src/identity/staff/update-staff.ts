import type { StaffContext } from '../../context.ts'
import { changeStaffMember } from './change-staff-member.ts'
import type { SetStaffStatusInput, StaffMember, UpdateStaffInput } from './staff.schema.ts'

/** Saves what a form says of somebody: their name and role. */
export function updateStaff(
  context: StaffContext,
  { name, role, ...edited }: UpdateStaffInput,
): Promise<StaffMember> {
  return changeStaffMember(context, edited, { name, role })
}

/** Deactivated, somebody is out at once and stays out; activated, they sign in again as before. */
export function setStaffStatus(
  context: StaffContext,
  { status, ...edited }: SetStaffStatusInput,
): Promise<StaffMember> {
  return changeStaffMember(context, edited, { status })
}
