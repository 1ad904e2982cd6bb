import type { Role } from '@lomash/db'
import type { Context } from '../../context.ts'
import { beginSession } from '../begin-session.ts'
import type { SignInOutput } from '../identity.schema.ts'
import { newToken } from '../new-token.ts'
import { ask, idOf } from '../sessions.ts'
import { newSecret } from './one-time-code.ts'
import { sealSecret } from './sealed-secret.ts'

type Person = { id: string; role: Role; name: string; isDemo: boolean; credentialVersion: number }

/**
 * What a right password leads to: a session for customers; for staff the question for their second factor, or for setting one
 * up, and no session before it is answered.
 *
 * @returns null when the account was changed or closed meanwhile
 * @throws DomainError SERVICE_UNAVAILABLE when Redis cannot be asked
 */
export async function enter(context: Context, person: Person): Promise<SignInOutput | null> {
  if (person.role === 'CUSTOMER') return (await beginSession(context, person)) ? { status: 'DONE' } : null
  const { services, giveChallenge } = context
  const factor = await services.database.primary.secondFactor.findUnique({
    where: { userId: person.id },
    select: { userId: true },
  })
  const { id: userId, credentialVersion } = person
  const token = newToken()
  const sealed = factor ? null : sealSecret(services.secondFactorKey, userId, newSecret())
  const sealedSecret = sealed && Buffer.from(sealed).toString('base64')
  await ask(services.challenges.put(idOf(token), { userId, credentialVersion, sealedSecret }))
  giveChallenge(token)
  return { status: factor ? 'SECOND_FACTOR' : 'SECOND_FACTOR_SETUP' }
}
