import type { Context } from '../../context.ts'
import { limitCalls } from '../../shared/limit-calls.ts'
import { newToken } from '../new-token.ts'
import { ask } from '../sessions.ts'
import { attemptId } from './attempt-id.ts'
import type { GoogleSignIn } from './google-sign-in.ts'

/**
 * Begins a sign-in with Google. The browser is given a key: only the one that began it can end it.
 *
 * @param next where it leads then: a path of the shop
 * @returns where the browser goes to be asked
 * @throws DomainError RATE_LIMITED, SERVICE_UNAVAILABLE
 */
export async function beginGoogleSignIn(
  context: Pick<Context, 'services' | 'clientKey' | 'giveGoogleKey'>,
  { provider, attempts }: GoogleSignIn,
  next: string | null,
): Promise<string> {
  await limitCalls(context, 'sign-in')
  const key = newToken()
  const secrets = { state: newToken(), nonce: newToken(), codeVerifier: newToken() }
  const address = await provider.addressToAsk(secrets)
  const { state, nonce, codeVerifier } = secrets
  await ask(attempts.keep(attemptId(key, state), { nonce, codeVerifier, next }))
  context.giveGoogleKey(key)
  return address
}
