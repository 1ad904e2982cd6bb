import type { Context } from '../context.ts'
import { queueEmail } from '../notifications/index.ts'
import { transact } from '../platform/index.ts'
import { limitAccountCalls, limitCalls } from '../shared/limit-calls.ts'
import type { CheckInboxOutput } from './identity.schema.ts'
import { linkSubject } from './identity-links.ts'

/**
 * Mails a link that sets a new password to who owns the address. To an address that nobody has, a mail goes that says so: the
 * answer is the same, and is made by the same statements.
 *
 * @throws DomainError RATE_LIMITED
 */
export async function requestPasswordReset(
  context: Pick<Context, 'services' | 'clientKey'>,
  { email }: { email: string },
): Promise<CheckInboxOutput> {
  await limitCalls(context, 'password-reset')
  await limitAccountCalls(context, 'password-reset-account', email)
  const { services } = context
  await transact(services, async (tx) => {
    const user = await tx.user.findUnique({
      where: { email },
      select: { id: true, status: true, credentialVersion: true },
    })
    if (!user)
      await queueEmail(tx, { template: 'no-account', to: email, variables: { registerPath: '/register' } })
    else if (user.status === 'DEACTIVATED')
      await queueEmail(tx, { template: 'account-closed', to: email, variables: {} })
    else {
      const variables = { resetPath: linkSubject(user) }
      await queueEmail(tx, { template: 'reset-password', to: email, variables })
    }
  })
  return { status: 'CHECK_INBOX' }
}
