import type { Role } from '@lomash/db'
import type { Context } from '../context.ts'
import { isCurrent } from './is-current.ts'
import { newToken } from './new-token.ts'
import { ask, idOf, TOKEN } from './sessions.ts'

type Person = { id: string; role: Role; name: string; isDemo: boolean; credentialVersion: number }

/**
 * Begins a session under a token that nobody has seen; whatever token the browser had before ends, so one that was planted in it
 * is worth nothing. The browser is given it last: a password that was changed while this one was compared has ended all
 * sessions but perhaps this, so the account is looked at once more when the session stands.
 *
 * @returns false when the account was changed or closed meanwhile; then there is no session
 * @throws DomainError SERVICE_UNAVAILABLE when Redis cannot be asked
 */
export async function beginSession(
  context: Context,
  person: Person,
  { hasShownSecondFactor = false } = {},
): Promise<boolean> {
  if (person.role !== 'CUSTOMER' && !hasShownSecondFactor)
    throw new Error('Nobody on the staff has a session before they showed their second factor')
  const { services, token: oldToken, device, giveToken } = context
  const { id: userId, role, name, isDemo, credentialVersion } = person
  const token = newToken()
  const id = idOf(token)
  const now = services.clock()
  const account = { userId, role, name, isDemo, credentialVersion }
  const record = { ...account, device, createdAtMs: now, lastSeenAtMs: now }
  await ask(services.sessions.put(id, record))
  try {
    if (!(await isCurrent(services, person))) {
      await ask(services.sessions.end(userId, [id]))
      return false
    }
    if (oldToken !== null && TOKEN.test(oldToken)) await endToken(context, oldToken)
  } catch (error) {
    await services.sessions.end(userId, [id]).catch(() => {})
    throw error
  }
  giveToken(token)
  return true
}

async function endToken({ services }: Context, token: string): Promise<void> {
  const id = idOf(token)
  const owner = await ask(services.sessions.read(id))
  if (owner) await ask(services.sessions.end(owner.userId, [id]))
}
