import type { Context } from '../context.ts'
import { DomainError } from '../errors.ts'
import { limitCalls } from '../shared/limit-calls.ts'
import type { DoneOutput, SignInInput } from './identity.schema.ts'
import { isPassword } from './password-hash.ts'
import { ask, beginSession } from './sessions.ts'

/**
 * Begins a session. A wrong password, an unknown address, one that was not verified and an account that was deactivated get the same
 * answer after the same time.
 *
 * @throws DomainError SIGN_IN_FAILED, RATE_LIMITED, SERVICE_UNAVAILABLE
 */
export async function signIn(context: Context, { email, password }: SignInInput): Promise<DoneOutput> {
  await limitCalls(context, 'sign-in')
  await limitCalls({ ...context, clientKey: context.clientKey && email }, 'sign-in-account')
  const { services } = context
  const user = await find(context, { email })
  const isRight = await isPassword(password, user?.passwordHash ?? null)
  if (!isRight || !user?.emailVerifiedAt || user.status !== 'ACTIVE') throw failed()
  const sessionId = await beginSession(context, user)
  // A password that was changed while this one was compared has ended all sessions but perhaps this.
  const latest = await find(context, { id: user.id })
  if (latest?.credentialVersion !== user.credentialVersion || latest.status !== 'ACTIVE') {
    await ask(services.sessions.end(user.id, [sessionId]))
    context.giveToken(null)
    throw failed()
  }
  return { status: 'DONE' }
}

function find({ services }: Pick<Context, 'services'>, where: { email: string } | { id: string }) {
  return services.database.primary.user.findUnique({
    where: where as { email: string },
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
}

const failed = () =>
  new DomainError(
    'SIGN_IN_FAILED',
    'This email address and password do not go together. Check both, or ask for a new password.',
  )
