import type { Context } from '../context.ts'
import { invalidField } from '../errors.ts'
import { limitAccountCalls, limitCalls } from '../shared/limit-calls.ts'
import type { SignInOutput, VerifyEmailInput } from './identity.schema.ts'
import { readVerifyToken, usedUp } from './identity-links.ts'
import { isPassword } from './password-hash.ts'
import { enter } from './second-factor/enter.ts'

/**
 * Opens the account to who holds the link and knows its password, and signs them in. The link alone says that the address is read,
 * and not that its reader chose the password: a stranger may have registered the address, and would have theirs confirmed.
 *
 * @throws DomainError LINK_INVALID, LINK_EXPIRED, VALIDATION_ERROR (field `password`), RATE_LIMITED
 */
export async function verifyEmail(
  context: Context,
  { token, password }: VerifyEmailInput,
): Promise<SignInOutput> {
  const { services } = context
  const { database, linkKey, clock } = services
  const { id, credentialVersion } = readVerifyToken({ linkKey, now: clock() }, token)
  await limitCalls(context, 'sign-in')
  await limitAccountCalls(context, 'sign-in-account', id)
  const user = await database.primary.user.findUnique({
    where: { id, credentialVersion, status: 'ACTIVE' },
    select: { id: true, role: true, name: true, isDemo: true, passwordHash: true, credentialVersion: true },
  })
  if (!user) throw usedUp()
  if (!(await isPassword(password, user.passwordHash)))
    throw invalidField(
      'password',
      'This is not the password the account was opened with. Ask for a new one below.',
    )
  await database.primary.user.updateMany({
    where: { id, credentialVersion, emailVerifiedAt: null },
    data: { emailVerifiedAt: new Date(clock()) },
  })
  const entered = await enter(context, user)
  if (!entered) throw usedUp()
  return entered
}
