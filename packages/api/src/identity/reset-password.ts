import { queueEmail } from '../notifications/index.ts'
import { transact } from '../platform/index.ts'
import type { Services } from '../services.ts'
import { refuseCommonPassword } from './common-passwords.ts'
import { endSessionsNow, promiseEndOfSessions } from './end-sessions.ts'
import type { DoneOutput, ResetPasswordInput } from './identity.schema.ts'
import { readResetToken, usedUp } from './identity-links.ts'
import { hashPassword } from './password-hash.ts'

/**
 * Sets the password of whoever holds the link, once, ends all their sessions and tells them so. The link came by mail, so the
 * address is verified with it.
 *
 * @throws DomainError LINK_INVALID, LINK_EXPIRED, VALIDATION_ERROR
 */
export async function resetPassword(
  services: Services,
  { token, password }: ResetPasswordInput,
): Promise<DoneOutput> {
  const now = services.clock()
  const { id, credentialVersion } = readResetToken({ linkKey: services.linkKey, now }, token)
  refuseCommonPassword(password)
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
