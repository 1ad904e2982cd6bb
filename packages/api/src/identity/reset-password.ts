import type { Context } from '../context.ts'
import { changeAsOneself } from '../platform/index.ts'
import { limitAccountCalls, limitCalls } from '../shared/limit-calls.ts'
import { refuseCommonPassword } from './common-passwords.ts'
import { endSessionsNow } from './end-sessions.ts'
import type { DoneOutput, ResetPasswordInput } from './identity.schema.ts'
import { readResetToken, usedUp } from './identity-links.ts'
import { isCurrent } from './is-current.ts'
import { hashPassword } from './password-hash.ts'
import { sealNewPassword } from './seal-new-password.ts'

type Owner = { id: string; email: string; name: string; role: string }

/**
 * Sets the password of whoever holds the link, once, ends all their sessions and tells them so. The link came by mail, so the
 * address is verified with it; whoever came in by Google with that address, and may not have it any more, is unlinked.
 *
 * @throws DomainError LINK_INVALID, LINK_EXPIRED, VALIDATION_ERROR, RATE_LIMITED
 */
export async function resetPassword(
  context: Pick<Context, 'services' | 'clientKey' | 'requestId' | 'address'>,
  { token, password }: ResetPasswordInput,
): Promise<DoneOutput> {
  const { services } = context
  const now = services.clock()
  const { id, credentialVersion } = readResetToken({ linkKey: services.linkKey, now }, token)
  await refuseCommonPassword(password)
  await limitCalls(context, 'sign-in')
  await limitAccountCalls(context, 'sign-in-account', id)
  // Before a hash is made: a link that is used up must cost nothing.
  if (!(await isCurrent(services, { id, credentialVersion }))) throw usedUp()
  const passwordHash = await hashPassword(password)
  const ended = { userId: id, credentialVersion: credentialVersion + 1 }
  await changeAsOneself(context, 'identity.resetPassword', async (tx) => {
    const [user] = await tx.$queryRaw<Owner[]>`
      UPDATE identity.users SET password_hash = ${passwordHash}, google_subject = NULL, credential_version = credential_version + 1,
        email_verified_at = coalesce(email_verified_at, ${new Date(now)}), updated_at = ${new Date(now)}
      WHERE id = ${id}::uuid AND credential_version = ${credentialVersion}::int AND status = 'ACTIVE' 
      RETURNING id, email, name, role::text AS role`
    if (!user) throw usedUp()
    return sealNewPassword(tx, { ...user, credentialVersion: ended.credentialVersion })
  })
  await endSessionsNow(services, ended)
  return { status: 'DONE' }
}
