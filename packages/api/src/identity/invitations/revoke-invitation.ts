import type { StaffContext } from '../../context.ts'
import { DomainError } from '../../errors.ts'
import { changeAsStaff } from '../../platform/index.ts'
import type { DoneOutput } from '../identity.schema.ts'
import { mayAppoint } from '../permissions.ts'
import { invitationSelect, invitationTarget, isOpen } from './invitation.select.ts'

/**
 * Takes an invitation back: its link opens nothing any more.
 *
 * @throws DomainError INVITATION_NOT_FOUND, FORBIDDEN for a role that the caller may not give, INVITATION_CLOSED when it was
 * accepted or taken back already
 */
export async function revokeInvitation(
  context: StaffContext,
  { invitationId: id }: { invitationId: string },
): Promise<DoneOutput> {
  return changeAsStaff(context, async (tx) => {
    const invitation = await tx.staffInvitation.findUnique({ where: { id }, select: invitationSelect })
    if (!invitation) throw new DomainError('INVITATION_NOT_FOUND', 'There is no such invitation.')
    if (!mayAppoint(context.staff.role, invitation.role))
      throw new DomainError('FORBIDDEN', 'Only an owner takes back this invitation.')
    const revokedAt = new Date(context.services.clock())
    const { count } = await tx.staffInvitation.updateMany({ where: { id, ...isOpen }, data: { revokedAt } })
    if (count === 0)
      throw new DomainError('INVITATION_CLOSED', 'This invitation was accepted or taken back already.')
    const { email, role } = invitation
    const change = { target: invitationTarget(id, email), before: { email, role }, after: null }
    return { result: { status: 'DONE' }, audit: [change] }
  })
}
