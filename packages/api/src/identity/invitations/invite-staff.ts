import type { Transaction } from '@lomash/db'
import type { StaffContext } from '../../context.ts'
import { DomainError, invalidField } from '../../errors.ts'
import { queueEmail } from '../../notifications/index.ts'
import { changeAsStaff } from '../../platform/index.ts'
import { mayAppoint } from '../permissions.ts'
import { isStaff } from '../staff/staff-member.select.ts'
import type { InvitationSummary, InviteStaffInput } from './invitation.schema.ts'
import { invitationSelect, isOpen, toInvitation } from './invitation.select.ts'
import { joinPath } from './join-link.ts'

const LIFE_MS = 7 * 24 * 3_600_000

/**
 * Asks somebody to join the staff, by mail; a newer invitation takes the place of an older one to the same address.
 *
 * @throws DomainError FORBIDDEN for a role that the caller may not give, STAFF_EXISTS, VERSION_CONFLICT when somebody else invites
 * them at the same moment
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
    await takeBackOpen(tx, email, new Date(now))
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
      variables: {
        joinPath: joinPath(services.linkKey, row),
        inviterName: staff.name,
        role: role.toLowerCase(),
      },
    })
    const target = { type: 'invitation', id: row.id, label: email }
    return { result: toInvitation(row, now), audit: [{ target, before: null, after: { email, role } }] }
  })
}

async function takeBackOpen(tx: Transaction, email: string, revokedAt: Date): Promise<void> {
  // Two who invite one address at once wait for each other here, also when there is nothing to take back.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('identity.invite:' || ${email}, 0))`
  await tx.staffInvitation.updateMany({ where: { email, ...isOpen }, data: { revokedAt } })
}

const staffExists = () => invalidField('email', 'Whoever has this address is on the staff already.')
