import type { Context } from '../context.ts'
import { queueEmail } from '../notifications/index.ts'
import { transact } from '../platform/index.ts'
import { limitCalls } from '../shared/limit-calls.ts'
import { refuseCommonPassword } from './common-passwords.ts'
import { endSessionsNow, promiseEndOfSessions } from './end-sessions.ts'
import type { DoneOutput, ResetPasswordInput } from './identity.schema.ts'
import { readResetToken, usedUp } from './identity-links.ts'
import { hashPassword } from './password-hash.ts'

/**
 * Sets the password of whoever holds the link, once, ends all their sessions and tells them so. The link came by mail, so the
 * address is verified with it.
 *
 * @throws DomainError LINK_INVALID, LINK_EXPIRED, VALIDATION_ERROR, RATE_LIMITED
 */
export async function resetPassword(
  context: Pick<Context, 'services' | 'clientKey'>,
  { token, password }: ResetPasswordInput,
): Promise<DoneOutput> {
  const { services } = context
  const now = services.clock()
  const { id, credentialVersion } = readResetToken({ linkKey: services.linkKey, now }, token)
  refuseCommonPassword(password)
  await limitCalls(context, 'sign-in')
  await limitCalls({ ...context, clientKey: context.clientKey && id }, 'sign-in-account')
  // Before a hash is made: a link that is used up must cost nothing.
  const isOpen = await services.database.primary.user.findUnique({
    where: { id, credentialVersion, status: 'ACTIVE' },
    select: { id: true },
  })
  if (!isOpen) throw usedUp()
  const passwordHash = await hashPassword(password)
  await transact(services, async (tx) => {
    const [user] = await tx.$queryRaw<{ email: string; credentialVersion: number }[]>`
      UPDATE identity.users SET password_hash = ${passwordHash}, credential_version = credential_version + 1,
        email_verified_at = coalesce(email_verified_at, ${new Date(now)}), updated_at = ${new Date(now)}
      WHERE id = ${id}::uuid AND credential_version = ${credentialVersion}::int AND status = 'ACTIVE'
      RETURNING email, credential_version AS "credentialVersion"`
    if (!user) throw usedUp()
    await promiseEndOfSessions(tx, { userId: id, credentialVersion: user.credentialVersion })
    await queueEmail(tx, {
      template: 'password-changed',
      to: user.email,
      variables: { resetPath: '/forgot-password' },
    })
  })
  await endSessionsNow(services, { userId: id, credentialVersion: credentialVersion + 1 })
  return { status: 'DONE' }
}
