import type { Role, Transaction } from '@lomash/db'
import type { Context } from '../../context.ts'
import { invalidField } from '../../errors.ts'
import { changeAsOneself } from '../../platform/index.ts'
import { limitCalls } from '../../shared/limit-calls.ts'
import { refuseCommonPassword } from '../common-passwords.ts'
import { endSessionsNow, promiseEndOfSessions } from '../end-sessions.ts'
import type { SignInOutput } from '../identity.schema.ts'
import { hashPassword } from '../password-hash.ts'
import { mayAppoint } from '../permissions.ts'
import { enter } from '../second-factor/enter.ts'
import { ask } from '../sessions.ts'
import { isStaff } from '../staff/staff-member.select.ts'
import { staffTarget } from '../staff/staff-target.ts'
import { hasOwner, holdOwnerLinks } from './first-owner.ts'
import { getInvitation } from './get-invitation.ts'
import type { AcceptInvitationInput } from './invitation.schema.ts'
import { isOpen } from './invitation.select.ts'
import { invitationUsed, readJoinToken } from './join-link.ts'

type Joining = {
  email: string
  isProven: boolean
  role: Role
  name: string
  passwordHash: string
  now: Date
}

/**
 * Makes whoever holds the link a member of the staff, and leads them to set up their second factor. The link came by mail, so the
 * address is verified. A customer's account with that address becomes theirs with the new password; all that was signed in to it
 * is signed out, and Google, which is no way in for staff, is unlinked. The first owner's link came by no mail: whoever holds it
 * types an address, and takes over no account with it.
 *
 * @throws DomainError LINK_INVALID, LINK_EXPIRED, VALIDATION_ERROR (`password`, `email`), RATE_LIMITED
 */
export async function acceptInvitation(
  context: Context,
  { token, name, password, email: typed }: AcceptInvitationInput,
): Promise<SignInOutput> {
  const { services } = context
  // First: what follows the acceptance needs Redis, and the link is good once.
  await ask(services.sessions.read('none'))
  await limitCalls(context, 'sign-in')
  const invited = await getInvitation(context, { token })
  const email = invited.email ?? typed
  if (email === undefined) throw invalidField('email', 'Enter your email address')
  await refuseCommonPassword(password)
  const passwordHash = await hashPassword(password)
  const now = new Date(services.clock())
  const id = readJoinToken(services.linkKey, token, now.getTime())
  const member = await changeAsOneself(context, 'identity.acceptInvitation', async (tx) => {
    // Before the row, as whoever makes a new link does: two that took them in another order would wait for each other.
    if (invited.email === null) await holdOwnerLinks(tx)
    const [accepted] = await tx.staffInvitation.updateManyAndReturn({
      where: { id, ...isOpen, expiresAt: { gt: now } },
      data: { acceptedAt: now },
      select: { role: true, invitedById: true },
    })
    if (!accepted) throw invitationUsed()
    await requireInviter(tx, accepted)
    const { role } = accepted
    const joined = await join(tx, { email, isProven: invited.email !== null, role, name, passwordHash, now })
    const after = { email, name, role }
    return { actor: joined, result: joined, audit: [{ target: staffTarget(joined), before: null, after }] }
  })
  await endSessionsNow(services, { userId: member.id, credentialVersion: member.credentialVersion })
  const entered = await enter(context, member)
  if (!entered) throw invitationUsed()
  return entered
}

/** Who invited them may still give that role; the first owner's invitation, which nobody sent, is for when there is none. */
async function requireInviter(
  tx: Transaction,
  { role, invitedById }: { role: Role; invitedById: string | null },
): Promise<void> {
  if (invitedById === null) {
    if (await hasOwner(tx)) throw invitationUsed()
    return
  }
  const inviter = await tx.user.findFirst({
    where: { id: invitedById, status: 'ACTIVE', ...isStaff },
    select: { role: true },
  })
  if (!inviter || !mayAppoint(inviter.role, role)) throw invitationUsed()
}

async function join(tx: Transaction, { email, isProven, role, name, passwordHash, now }: Joining) {
  const [joined] = await tx.$queryRaw<{ id: string; credentialVersion: number }[]>`
    INSERT INTO identity.users AS known (email, name, role, password_hash, email_verified_at)
    VALUES (${email}, ${name}, ${role}::identity.role, ${passwordHash}, ${now})
    ON CONFLICT (email) DO UPDATE SET
      name = excluded.name, role = excluded.role, password_hash = excluded.password_hash,
      google_subject = NULL,
      email_verified_at = coalesce(known.email_verified_at, excluded.email_verified_at),
      credential_version = known.credential_version + 1, version = known.version + 1, updated_at = ${now}
    WHERE ${isProven} AND known.role = 'CUSTOMER' AND known.status = 'ACTIVE'
    RETURNING id, credential_version AS "credentialVersion"`
  if (!joined)
    throw invalidField(
      'email',
      isProven
        ? 'This address cannot join: it is on the staff already, or its account is closed.'
        : 'There is an account with this address already. Use another one.',
    )
  await promiseEndOfSessions(tx, { userId: joined.id, credentialVersion: joined.credentialVersion })
  return { ...joined, name, role, isDemo: false }
}
