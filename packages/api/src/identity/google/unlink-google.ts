import type { Context } from '../../context.ts'
import { DomainError } from '../../errors.ts'
import { transact } from '../../platform/index.ts'
import { beginSession } from '../begin-session.ts'
import { endSessionsNow, promiseEndOfSessions } from '../end-sessions.ts'
import type { DoneOutput } from '../identity.schema.ts'
import type { Session } from '../sessions.ts'

/**
 * Google no longer opens the caller's account, unless Google is the authority for its address and its owner presses the button again.
 * Whoever came in by it is out: all sessions end, and the caller goes on in a new one.
 *
 * @throws DomainError UNAUTHENTICATED, PASSWORD_NEEDED when there would be no way left to sign in, VERSION_CONFLICT when it was
 * changed meanwhile
 */
export async function unlinkGoogle(context: Context & { session: Session }): Promise<DoneOutput> {
  const { services, session } = context
  const { userId } = session
  // A session from before a change of how they sign in is over, though Redis may not know it yet.
  const user = await services.database.primary.user.findUnique({
    where: { id: userId, credentialVersion: session.record.credentialVersion, status: 'ACTIVE' },
    select: {
      id: true,
      role: true,
      name: true,
      isDemo: true,
      credentialVersion: true,
      passwordHash: true,
      googleSubject: true,
    },
  })
  if (!user) throw new DomainError('UNAUTHENTICATED', 'Please sign in.')
  if (user.googleSubject === null) return { status: 'DONE' }
  if (user.passwordHash === null)
    throw new DomainError(
      'PASSWORD_NEEDED',
      'Set a password first, or you could not sign in again. See Password.',
    )
  const credentialVersion = user.credentialVersion + 1
  await transact(services, async (tx) => {
    const unlinked = await tx.user.updateMany({
      where: {
        id: userId,
        credentialVersion: user.credentialVersion,
        status: 'ACTIVE',
        passwordHash: { not: null },
      },
      data: { googleSubject: null, credentialVersion },
    })
    if (unlinked.count === 0)
      throw new DomainError('VERSION_CONFLICT', 'How you sign in was changed a moment ago. Look at it again.')
    await promiseEndOfSessions(tx, { userId, credentialVersion })
  })
  await endSessionsNow(services, { userId, credentialVersion })
  // It is unlinked, whether or not Redis can be had for the session that goes on: without it they sign in again.
  await beginSession(context, { ...user, credentialVersion }, { hasShownSecondFactor: true }).catch(() =>
    context.giveToken(null),
  )
  return { status: 'DONE' }
}
