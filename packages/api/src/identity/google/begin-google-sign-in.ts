import { randomBytes } from 'node:crypto'
import type { Context } from '../../context.ts'
import { limitCalls } from '../../shared/limit-calls.ts'
import { ask } from '../sessions.ts'
import { attemptId } from './attempt-id.ts'
import type { GoogleSignIn } from './google-sign-in.ts'

const SECRET_BYTES = 32
const secret = () => randomBytes(SECRET_BYTES).toString('base64url')

/**
 * Begins a sign-in with Google. `key` is for the browser to keep: only the one that began it can end it.
 *
 * @param next where it leads then: a path of the shop
 * @returns where the browser goes to be asked
 * @throws DomainError RATE_LIMITED, SERVICE_UNAVAILABLE
 */
export async function beginGoogleSignIn(
  context: Pick<Context, 'services' | 'clientKey'>,
  { provider, attempts }: GoogleSignIn,
  next: string | null,
): Promise<{ address: string; key: string }> {
  await limitCalls(context, 'sign-in')
  const key = secret()
  const secrets = { state: secret(), nonce: secret(), codeVerifier: secret() }
  const address = await provider.addressToAsk(secrets)
  const { state, nonce, codeVerifier } = secrets
  await ask(attempts.keep(attemptId(key, state), { nonce, codeVerifier, next }))
  return { address, key }
}
