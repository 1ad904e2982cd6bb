import type { Transaction } from '@lomash/db'
import { DomainError } from '../../errors.ts'
import { isStaff, type StaffRow, staffMemberSelect } from './staff-member.select.ts'

/** @throws DomainError STAFF_NOT_FOUND, for customers too */
export async function findStaffMember(tx: Pick<Transaction, 'user'>, userId: string): Promise<StaffRow> {
  const row = await tx.user.findFirst({ where: { id: userId, ...isStaff }, select: staffMemberSelect })
  if (!row) throw new DomainError('STAFF_NOT_FOUND', 'Nobody on the staff has this id.')
  return row
}
