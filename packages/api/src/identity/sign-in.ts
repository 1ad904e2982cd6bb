import type { Context } from '../context.ts'
import { DomainError } from '../errors.ts'
import { limitAccountCalls, limitCalls } from '../shared/limit-calls.ts'
import type { SignInInput, SignInOutput } from './identity.schema.ts'
import { isPassword, refuseWhenBusy } from './password-hash.ts'
import { enter } from './second-factor/enter.ts'
import { ask } from './sessions.ts'

/**
 * Begins a session, or asks staff for their second factor. A wrong password, an unknown address, one that was not verified and an account that was deactivated get the same
 * answer after the same time.
 *
 * @throws DomainError SIGN_IN_FAILED, RATE_LIMITED, SERVICE_UNAVAILABLE
 */
export async function signIn(context: Context, { email, password }: SignInInput): Promise<SignInOutput> {
  const { services } = context
  refuseWhenBusy()
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
      isDemo: true,
      passwordHash: true,
      emailVerifiedAt: true,
      credentialVersion: true,
    },
  })
  const isRight = await isPassword(password, user?.passwordHash ?? null)
  if (!isRight || !user?.emailVerifiedAt || user.status !== 'ACTIVE') throw signInFailed()
  if (user.isDemo && !services.allowsDemoStaff) throw signInFailed()
  const entered = await enter(context, user)
  if (!entered) throw signInFailed()
  return entered
}

const signInFailed = () =>
  new DomainError(
    'SIGN_IN_FAILED',
    'This email address and password do not go together. Check both, or ask for a new password.',
  )
