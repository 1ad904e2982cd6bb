import type { Context } from '../context.ts'
import { DomainError, invalidField } from '../errors.ts'
import { changeAsOneself } from '../platform/index.ts'
import { limitAccountCalls } from '../shared/limit-calls.ts'
import { beginSession } from './begin-session.ts'
import { refuseCommonPassword } from './common-passwords.ts'
import { endSessionsNow } from './end-sessions.ts'
import type { ChangePasswordInput, DoneOutput } from './identity.schema.ts'
import { hashPassword, isPassword } from './password-hash.ts'
import { sealNewPassword } from './seal-new-password.ts'
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
  await limitAccountCalls(context, 'sign-in-account', userId)
  // A session from before a change of how they sign in, or of what they may do, is over, though Redis may not know it yet.
  const user = await services.database.primary.user.findUnique({
    where: { id: userId, credentialVersion: session.record.credentialVersion, status: 'ACTIVE' },
    select: {
      id: true,
      role: true,
      name: true,
      isDemo: true,
      email: true,
      passwordHash: true,
      credentialVersion: true,
    },
  })
  if (!user) throw new DomainError('UNAUTHENTICATED', 'Please sign in.')
  if (user.passwordHash === null)
    throw invalidField('currentPassword', 'You have no password yet. Ask for a link that sets one.')
  if (!(await isPassword(currentPassword, user.passwordHash)))
    throw invalidField('currentPassword', 'This is not your password')
  await refuseCommonPassword(password)
  const passwordHash = await hashPassword(password)
  const credentialVersion = user.credentialVersion + 1
  await changeAsOneself(context, 'account.changePassword', async (tx) => {
    const changed = await tx.user.updateMany({
      where: { id: userId, credentialVersion: user.credentialVersion, status: 'ACTIVE' },
      data: { passwordHash, credentialVersion },
    })
    if (changed.count === 0)
      throw new DomainError(
        'VERSION_CONFLICT',
        'Your password was changed a moment ago. Sign in with that one.',
      )
    return sealNewPassword(tx, { ...user, credentialVersion })
  })
  await endSessionsNow(services, { userId, credentialVersion })
  // The password is changed, whether or not Redis can be had for the session that goes on: without it they sign in again.
  await beginSession(context, { ...user, credentialVersion }, { hasShownSecondFactor: true }).catch(() =>
    context.giveToken(null),
  )
  return { status: 'DONE' }
}
