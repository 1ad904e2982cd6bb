import type { Context } from '../../context.ts'
import type { InvitationOutput } from './invitation.schema.ts'
import { isOpen } from './invitation.select.ts'
import { invitationUsed, readJoinToken } from './join-link.ts'

/**
 * What whoever holds the link is invited to.
 *
 * @throws DomainError LINK_INVALID, LINK_EXPIRED
 */
export async function getInvitation(
  { services }: Pick<Context, 'services'>,
  { token }: { token: string },
): Promise<InvitationOutput> {
  const id = readJoinToken(services.linkKey, token, services.clock())
  const invitation = await services.database.primary.staffInvitation.findFirst({
    where: { id, ...isOpen },
    select: { email: true, role: true },
  })
  if (!invitation) throw invitationUsed()
  return { email: invitation.email, role: invitation.role as InvitationOutput['role'] }
}
