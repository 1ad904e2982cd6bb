import { Prisma, type Transaction } from '@lomash/db'
import type { Context } from '../context.ts'
import { queueEmail } from '../notifications/index.ts'
import { transact } from '../platform/index.ts'
import { limitCalls } from '../shared/limit-calls.ts'
import { refuseCommonPassword } from './common-passwords.ts'
import type { CheckInboxOutput, RegisterInput } from './identity.schema.ts'
import { linkSubject } from './identity-links.ts'
import { hashPassword } from './password-hash.ts'

/** Between two mails to one address. */
const MAIL_PAUSE_MS = 60_000

type Registered = { id: string; credentialVersion: number; isVerified: boolean; isClosed: boolean }

/**
 * Opens an account, which can be used once its address is verified. Whether there was one the address's owner alone is told, by mail:
 * the answer is the same and costs the same. An account that was never verified is taken over by who registers last: nobody has
 * shown yet that the address is theirs.
 *
 * @throws DomainError RATE_LIMITED, VALIDATION_ERROR (field `password`, in common use)
 */
export async function register(
  context: Pick<Context, 'services' | 'clientKey'>,
  { name, email, password }: RegisterInput,
): Promise<CheckInboxOutput> {
  await limitCalls(context, 'register')
  await refuseCommonPassword(password)
  const passwordHash = await hashPassword(password)
  const { services } = context
  const now = services.clock()
  await transact(services, async (tx) => {
    const user = await record(tx, { name, email, passwordHash, now })
    if (!user) return
    if (user.isClosed) await queueEmail(tx, { template: 'account-closed', to: email, variables: {} })
    else if (user.isVerified) {
      const variables = { resetPath: linkSubject(user) }
      await queueEmail(tx, { template: 'account-exists', to: email, variables })
    } else {
      const variables = { verifyPath: linkSubject(user) }
      await queueEmail(tx, { template: 'verify-email', to: email, variables })
    }
  })
  return { status: 'CHECK_INBOX' }
}

/** Nobody has shown that the address is theirs, so whoever registers it last has the account. */
const IS_NOBODYS = Prisma.sql`known.email_verified_at IS NULL AND known.status = 'ACTIVE'`

/** One statement; null when a mail was promised a moment ago. */
async function record(
  tx: Transaction,
  { name, email, passwordHash, now }: { name: string; email: string; passwordHash: string; now: number },
): Promise<Registered | null> {
  const mailedAt = new Date(now)
  const rows = await tx.$queryRaw<Registered[]>`
    INSERT INTO identity.users AS known (email, name, password_hash, last_mailed_at)
    VALUES (${email}, ${name}, ${passwordHash}, ${mailedAt})
    ON CONFLICT (email) DO UPDATE SET
      last_mailed_at = excluded.last_mailed_at,
      name = CASE WHEN ${IS_NOBODYS} THEN excluded.name ELSE known.name END,
      password_hash = CASE WHEN ${IS_NOBODYS} THEN excluded.password_hash ELSE known.password_hash END,
      credential_version = known.credential_version + CASE WHEN ${IS_NOBODYS} THEN 1 ELSE 0 END
    WHERE known.last_mailed_at IS NULL OR known.last_mailed_at <= ${new Date(now - MAIL_PAUSE_MS)}
    RETURNING id, credential_version AS "credentialVersion", email_verified_at IS NOT NULL AS "isVerified",
      status = 'DEACTIVATED' AS "isClosed"`
  return rows[0] ?? null
}
