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
  const factor = await context.services.database.primary.secondFactor.findUnique({
    where: { userId: person.id },
    select: { userId: true },
  })
  if (!factor) return askToSetUp(context, person)
  await challenge(context, person, null)
  return { status: 'SECOND_FACTOR' }
}

/** @throws DomainError SERVICE_UNAVAILABLE when Redis cannot be asked */
export async function askToSetUp(
  context: Context,
  person: Pick<Person, 'id' | 'credentialVersion'>,
): Promise<SignInOutput> {
  const sealed = sealSecret(context.services.secondFactorKey, person.id, newSecret())
  await challenge(context, person, Buffer.from(sealed).toString('base64'))
  return { status: 'SECOND_FACTOR_SETUP' }
}

async function challenge(
  { services, giveChallenge }: Context,
  { id: userId, credentialVersion }: Pick<Person, 'id' | 'credentialVersion'>,
  sealedSecret: string | null,
): Promise<void> {
  const token = newToken()
  await ask(services.challenges.put(idOf(token), { userId, credentialVersion, sealedSecret }))
  giveChallenge(token)
}
