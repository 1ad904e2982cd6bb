import type { Transaction } from '@lomash/db'
import { type Permission, permissionsOf } from '../permissions.ts'
import { isStaff } from './staff-member.select.ts'

/** Whether somebody is on the staff at the moment, in a role that may do that. */
export async function isAllowedNow(
  tx: Pick<Transaction, 'user'>,
  userId: string,
  permission: Permission,
): Promise<boolean> {
  const member = await tx.user.findFirst({
    where: { id: userId, status: 'ACTIVE', ...isStaff },
    select: { role: true },
  })
  return member !== null && permissionsOf(member.role).includes(permission)
}
