import type { Context } from '../context.ts'
import { DomainError } from '../errors.ts'
import { queueEmail } from '../notifications/index.ts'
import { transact } from '../platform/index.ts'
import { limitCalls } from '../shared/limit-calls.ts'
import { beginSession } from './begin-session.ts'
import { refuseCommonPassword } from './common-passwords.ts'
import { endSessionsNow, promiseEndOfSessions } from './end-sessions.ts'
import type { ChangePasswordInput, DoneOutput } from './identity.schema.ts'
import { hashPassword, isPassword } from './password-hash.ts'
import type { Session } from './sessions.ts'

/**
 * Sets another password and ends all the caller's sessions: whoever knew the old one is out. The caller goes on in a new one.
 *
 * @throws DomainError VALIDATION_ERROR (`currentPassword`, `password`), RATE_LIMITED, VERSION_CONFLICT when it was changed
 * meanwhile
 */
export async function changePassword(
  context: Context & { session: Session },
  { currentPassword, password }: ChangePasswordInput,
): Promise<DoneOutput> {
  const { services, session } = context
  const { userId } = session
  await limitCalls({ ...context, clientKey: context.clientKey && userId }, 'sign-in-account')
  const user = await services.database.primary.user.findUniqueOrThrow({
    where: { id: userId },
    select: { id: true, role: true, name: true, email: true, passwordHash: true, credentialVersion: true },
  })
  if (!(await isPassword(currentPassword, user.passwordHash)))
    throw new DomainError('VALIDATION_ERROR', 'Some of what was sent cannot be used.', {
      currentPassword: ['This is not your password'],
    })
  refuseCommonPassword(password)
  const passwordHash = await hashPassword(password)
  const credentialVersion = user.credentialVersion + 1
  await transact(services, async (tx) => {
    const changed = await tx.user.updateMany({
      where: { id: userId, credentialVersion: user.credentialVersion },
      data: { passwordHash, credentialVersion },
    })
    if (changed.count === 0)
      throw new DomainError(
        'VERSION_CONFLICT',
        'Your password was changed a moment ago. Sign in with that one.',
      )
    await promiseEndOfSessions(tx, { userId, credentialVersion })
    await queueEmail(tx, {
      template: 'password-changed',
      to: user.email,
      variables: { resetPath: '/forgot-password' },
    })
  })
  await endSessionsNow(services, { userId, credentialVersion })
  // The password is changed, whether or not Redis can be had for the session that goes on: without it they sign in again.
  await beginSession(context, { ...user, credentialVersion }).catch(() => context.giveToken(null))
  return { status: 'DONE' }
}
