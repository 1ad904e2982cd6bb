import type { Challenge } from '@lomash/cache'
import type { Role } from '@lomash/db'
import type { Context } from '../../context.ts'
import { DomainError } from '../../errors.ts'
import { ask, idOf, TOKEN } from '../sessions.ts'
import { openSecret } from './sealed-secret.ts'

const select = {
  isDemo: true,
  id: true,
  role: true,
  name: true,
  email: true,
  credentialVersion: true,
} as const

export type ChallengedPerson = {
  challengeId: string
  person: {
    id: string
    role: Role
    name: string
    email: string
    isDemo: boolean
    credentialVersion: number
  }
  /** What they are asked to set up; null for who has set one up. */
  secretToSetUp: Uint8Array<ArrayBuffer> | null
}

/**
 * Whose password was right in this browser, up to five minutes ago.
 *
 * @param isTry counts one of the five tries
 * @throws DomainError CHALLENGE_EXPIRED when there is nobody, SERVICE_UNAVAILABLE when Redis cannot be asked
 */
export async function challengedPerson(
  { services, challenge: token }: Context,
  { isTry }: { isTry: boolean },
): Promise<ChallengedPerson> {
  if (token === null || !TOKEN.test(token)) throw challengeExpired()
  const challengeId = idOf(token)
  const { challenges, database, secondFactorKey, allowsDemoStaff } = services
  const challenge = await ask(isTry ? challenges.take(challengeId) : challenges.read(challengeId))
  if (!challenge) throw challengeExpired()
  const person = await database.primary.user.findUnique({ where: whereCurrent(challenge), select })
  if (!person || person.role === 'CUSTOMER' || (person.isDemo && !allowsDemoStaff)) throw challengeExpired()
  const { sealedSecret } = challenge
  if (sealedSecret === null) return { challengeId, person, secretToSetUp: null }
  const secretToSetUp = openSecret(secondFactorKey, challenge.userId, Buffer.from(sealedSecret, 'base64'))
  // Its key is another since: they begin again.
  if (!secretToSetUp) throw challengeExpired()
  return { challengeId, person, secretToSetUp }
}

const whereCurrent = ({ userId, credentialVersion }: Challenge) =>
  ({ id: userId, credentialVersion, status: 'ACTIVE' }) as const

export const challengeExpired = () =>
  new DomainError('CHALLENGE_EXPIRED', 'That took too long, or was tried too often. Sign in again.')
