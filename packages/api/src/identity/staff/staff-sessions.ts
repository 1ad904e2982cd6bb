import type { StaffContext } from '../../context.ts'
import { DomainError } from '../../errors.ts'
import { changeAsStaff } from '../../platform/index.ts'
import { endAllSessions, endSessionsNow } from '../end-sessions.ts'
import type { DoneOutput } from '../identity.schema.ts'
import { mayAppoint } from '../permissions.ts'
import { ask, shownId } from '../sessions.ts'
import { findStaffMember } from './find-staff-member.ts'
import type { EndStaffSessionsInput, StaffSessionsOutput } from './staff.schema.ts'
import { staffTarget } from './staff-target.ts'

/**
 * Where somebody on the staff is signed in, newest first.
 *
 * @throws DomainError STAFF_NOT_FOUND, SERVICE_UNAVAILABLE when Redis cannot be asked
 */
export async function listStaffSessions(
  { services }: StaffContext,
  { userId }: { userId: string },
): Promise<StaffSessionsOutput> {
  await findStaffMember(services.database.primary, userId)
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
  const ended = await changeAsStaff(context, async (tx) => {
    const member = await findStaffMember(tx, userId)
    if (userId !== staff.userId && !mayAppoint(staff.role, member.role))
      throw new DomainError('FORBIDDEN', 'Only an owner signs out owners and administrators.')
    const result = await endAllSessions(tx, userId)
    const [before, after] = [{ sessions: 'signed in' }, { sessions: 'signed out' }]
    return { result, audit: [{ target: staffTarget(member), before, after, reason }] }
  })
  await endSessionsNow(services, ended)
  return { status: 'DONE' }
}
