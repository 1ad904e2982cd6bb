import type { Transaction } from '@lomash/db'
import type { StaffContext } from '../../context.ts'
import { DomainError, versionConflict } from '../../errors.ts'
import { changeAsStaff } from '../../platform/index.ts'
import { endSessionsNow, promiseEndOfSessions } from '../end-sessions.ts'
import { mayAppoint } from '../permissions.ts'
import { findStaffMember } from './find-staff-member.ts'
import { keepAnOwner } from './keep-an-owner.ts'
import type { StaffMember } from './staff.schema.ts'
import { isStaff, type StaffRow, staffMemberSelect, toStaffMember } from './staff-member.select.ts'
import { staffTarget } from './staff-target.ts'

type Edit = Partial<Pick<StaffRow, 'name' | 'role' | 'status'>>

/**
 * Changes somebody on the staff from the version that was read. What they may do is part of how they sign in: a change of role or
 * status ends all their sessions, before it is answered.
 *
 * @throws DomainError STAFF_NOT_FOUND, FORBIDDEN for one's superiors, VERSION_CONFLICT, LAST_OWNER
 */
export async function changeStaffMember(
  context: StaffContext,
  { userId, version, reason }: { userId: string; version: number; reason?: string },
  edit: Edit,
): Promise<StaffMember> {
  const { services, staff } = context
  const { before, after } = await changeAsStaff(context, async (tx) => {
    const before = await findStaffMember(tx, userId)
    if (!mayAppoint(staff.role, before.role) || (edit.role && !mayAppoint(staff.role, edit.role)))
      throw new DomainError('FORBIDDEN', 'Only an owner changes owners and administrators.')
    const now = { ...before, ...edit }
    const endsSessions = now.role !== before.role || now.status !== before.status
    if (endsSessions && isActiveOwner(before) && !isActiveOwner(now)) await keepAnOwner(tx, services, userId)
    const credentialVersion = before.credentialVersion + (endsSessions ? 1 : 0)
    const after = { ...now, version: version + 1, credentialVersion }
    const { count } = await tx.user.updateMany({
      where: { id: userId, version, credentialVersion: before.credentialVersion, ...isStaff },
      data: { ...edit, version: after.version, credentialVersion },
    })
    if (count === 0) throw await conflict(tx, userId, version)
    if (endsSessions) await promiseEndOfSessions(tx, { userId, credentialVersion })
    return {
      result: { before, after },
      audit: [{ target: staffTarget(before), before: told(before), after: told(after), reason }],
    }
  })
  if (after.credentialVersion !== before.credentialVersion)
    await endSessionsNow(services, { userId, credentialVersion: after.credentialVersion })
  return toStaffMember(after)
}

const isActiveOwner = ({ role, status }: Pick<StaffRow, 'role' | 'status'>) =>
  role === 'OWNER' && status === 'ACTIVE'

const told = ({ name, role, status }: StaffRow) => ({ name, role, status })

async function conflict(tx: Transaction, id: string, readVersion: number): Promise<DomainError> {
  const current = await tx.user.findUniqueOrThrow({ where: { id }, select: staffMemberSelect })
  return versionConflict({ readVersion, currentVersion: current.version, current: told(current) })
}
