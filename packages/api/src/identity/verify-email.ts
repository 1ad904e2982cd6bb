import type { Services } from '../services.ts'
import type { DoneOutput } from './identity.schema.ts'
import { readVerifyToken, usedUp } from './identity-links.ts'

/**
 * Whoever holds the link reads the address's mail. Following it twice is no mistake.
 *
 * @throws DomainError LINK_INVALID, LINK_EXPIRED
 */
export async function verifyEmail(
  { database, linkKey, clock }: Pick<Services, 'database' | 'linkKey' | 'clock'>,
  { token }: { token: string },
): Promise<DoneOutput> {
  const now = clock()
  const { id, credentialVersion } = readVerifyToken({ linkKey, now }, token)
  const verified = await database.primary.$executeRaw`
    UPDATE identity.users SET email_verified_at = coalesce(email_verified_at, ${new Date(now)})
    WHERE id = ${id}::uuid AND credential_version = ${credentialVersion}::int`
  if (verified === 0) throw usedUp()
  return { status: 'DONE' }
}
