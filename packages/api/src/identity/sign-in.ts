import type { Context } from '../context.ts'
import { DomainError } from '../errors.ts'
import { limitAccountCalls, limitCalls } from '../shared/limit-calls.ts'
import { beginSession } from './begin-session.ts'
import type { DoneOutput, SignInInput } from './identity.schema.ts'
import { isPassword } from './password-hash.ts'
import { ask } from './sessions.ts'

/**
 * Begins a session. A wrong password, an unknown address, one that was not verified and an account that was deactivated get the same
 * answer after the same time.
 *
 * @throws DomainError SIGN_IN_FAILED, RATE_LIMITED, SERVICE_UNAVAILABLE
 */
export async function signIn(context: Context, { email, password }: SignInInput): Promise<DoneOutput> {
  const { services } = context
  // First: while Redis is away nothing is counted, and the answer would tell a right password from a wrong one.
  await ask(services.sessions.read('none'))
  await limitCalls(context, 'sign-in')
  await limitAccountCalls(context, 'sign-in-account', email)
  const user = await services.database.primary.user.findUnique({
    where: { email },
    select: {
      id: true,
      role: true,
      name: true,
      status: true,
      passwordHash: true,
      emailVerifiedAt: true,
      credentialVersion: true,
    },
  })
  const isRight = await isPassword(password, user?.passwordHash ?? null)
  if (!isRight || !user?.emailVerifiedAt || user.status !== 'ACTIVE') throw signInFailed()
  if (!(await beginSession(context, user))) throw signInFailed()
  return { status: 'DONE' }
}

const signInFailed = () =>
  new DomainError(
    'SIGN_IN_FAILED',
    'This email address and password do not go together. Check both, or ask for a new password.',
  )
