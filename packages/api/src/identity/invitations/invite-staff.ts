import type { Transaction } from '@lomash/db'
import type { StaffContext } from '../../context.ts'
import { DomainError, invalidField } from '../../errors.ts'
import { queueEmail } from '../../notifications/index.ts'
import { changeAsStaff } from '../../platform/index.ts'
import { mailedLinks } from '../../shared/mailed-links.ts'
import { mayAppoint } from '../permissions.ts'
import { isStaff } from '../staff/staff-member.select.ts'
import type { InvitationSummary, InviteStaffInput } from './invitation.schema.ts'
import { invitationSelect, invitationTarget, isOpen, toInvitation } from './invitation.select.ts'

const { lifeMs: LIFE_MS } = mailedLinks.join

/**
 * Asks somebody to join the staff, by mail; a newer invitation takes the place of an older one to the same address.
 *
 * @throws DomainError FORBIDDEN for a role that the caller may not give, VALIDATION_ERROR (field `email`, on the staff already)
 */
export async function inviteStaff(
  context: StaffContext,
  { email, role }: InviteStaffInput,
): Promise<InvitationSummary> {
  const { services, staff } = context
  if (!mayAppoint(staff.role, role))
    throw new DomainError('FORBIDDEN', 'Only an owner invites owners and administrators.')
  const now = services.clock()
  return changeAsStaff(context, async (tx) => {
    if (await tx.user.findFirst({ where: { email, ...isStaff }, select: { id: true } })) throw staffExists()
    const older = await takeBackOpen(tx, context, email)
    const row = await tx.staffInvitation.create({
      data: {
        email,
        role,
        invitedById: staff.userId,
        createdAt: new Date(now),
        expiresAt: new Date(now + LIFE_MS),
      },
      select: invitationSelect,
    })
    await queueEmail(tx, {
      template: 'staff-invitation',
      to: email,
      audience: 'STAFF',
      variables: { joinPath: row.id, inviterName: staff.name, role: role.toLowerCase() },
    })
    const takenBack = older.map((each) => ({
      target: invitationTarget(each.id, email),
      before: { email, role: each.role },
      after: null,
    }))
    const sent = { target: invitationTarget(row.id, email), before: null, after: { email, role } }
    return { result: toInvitation(row, now), audit: [sent, ...takenBack] }
  })
}

/** @throws DomainError FORBIDDEN when one of them is to a role that the caller may not give */
async function takeBackOpen(tx: Transaction, { services, staff }: StaffContext, email: string) {
  // Two who invite one address at once wait for each other here, also when there is nothing to take back.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('identity.invite:' || ${email}, 0))`
  const open = await tx.staffInvitation.findMany({
    where: { email, ...isOpen },
    select: { id: true, role: true },
  })
  if (open.some(({ role }) => !mayAppoint(staff.role, role)))
    throw new DomainError('FORBIDDEN', 'This address has an invitation that only an owner takes back.')
  await tx.staffInvitation.updateMany({
    where: { email, ...isOpen },
    data: { revokedAt: new Date(services.clock()) },
  })
  return open
}

const staffExists = () => invalidField('email', 'Whoever has this address is on the staff already.')
