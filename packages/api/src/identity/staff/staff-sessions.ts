import type { StaffContext } from '../../context.ts'
import { DomainError } from '../../errors.ts'
import { changeAsStaff } from '../../platform/index.ts'
import { endSessionsNow, promiseEndOfSessions } from '../end-sessions.ts'
import type { DoneOutput } from '../identity.schema.ts'
import { mayAppoint } from '../permissions.ts'
import { ask, shownId } from '../sessions.ts'
import type { EndStaffSessionsInput, StaffSessionsOutput } from './staff.schema.ts'
import { isStaff, staffMemberSelect, staffNotFound } from './staff-member.select.ts'

/**
 * Where somebody on the staff is signed in, newest first.
 *
 * @throws DomainError STAFF_NOT_FOUND, SERVICE_UNAVAILABLE when Redis cannot be asked
 */
export async function listStaffSessions(
  { services }: StaffContext,
  { userId }: { userId: string },
): Promise<StaffSessionsOutput> {
  const member = await services.database.primary.user.findFirst({
    where: { id: userId, ...isStaff },
    select: { id: true },
  })
  if (!member) throw staffNotFound()
  const found = await ask(services.sessions.list(userId))
  return {
    items: found.map(({ id, record }) => ({
      sessionId: shownId(id),
      device: record.device,
      createdAt: new Date(record.createdAtMs).toISOString(),
      lastSeenAt: new Date(record.lastSeenAtMs).toISOString(),
    })),
  }
}

/**
 * Ends all of somebody's sessions; they may sign in again.
 *
 * @throws DomainError STAFF_NOT_FOUND, FORBIDDEN for one's superiors
 */
export async function endStaffSessions(
  context: StaffContext,
  { userId, reason }: EndStaffSessionsInput,
): Promise<DoneOutput> {
  const { services, staff } = context
  const credentialVersion = await changeAsStaff(context, async (tx) => {
    const member = await tx.user.findFirst({ where: { id: userId, ...isStaff }, select: staffMemberSelect })
    if (!member) throw staffNotFound()
    if (userId !== staff.userId && !mayAppoint(staff.role, member.role))
      throw new DomainError('FORBIDDEN', 'Only an owner signs out owners and administrators.')
    const { credentialVersion } = await tx.user.update({
      where: { id: userId },
      data: { credentialVersion: { increment: 1 } },
      select: { credentialVersion: true },
    })
    await promiseEndOfSessions(tx, { userId, credentialVersion })
    const target = { type: 'staff', id: userId, label: member.name }
    return {
      result: credentialVersion,
      audit: [{ target, before: { sessions: 'signed in' }, after: { sessions: 'signed out' }, reason }],
    }
  })
  await endSessionsNow(services, { userId, credentialVersion })
  return { status: 'DONE' }
}
