import type { Context } from '../../context.ts'
import { ask, TOKEN } from '../sessions.ts'
import { attemptId } from './attempt-id.ts'
import { type GoogleSignIn, googleFailed } from './google-sign-in.ts'
import { signInWithGoogle } from './sign-in-with-google.ts'

/**
 * Ends a sign-in with Google, once: whatever its answer is, the same cannot be brought again.
 *
 * @param search the query that the browser brought back from Google
 * @returns where it leads: a path of the shop; null for the account
 * @throws DomainError GOOGLE_SIGN_IN_FAILED, SERVICE_UNAVAILABLE
 */
export async function finishGoogleSignIn(
  context: Context,
  { provider, attempts }: GoogleSignIn,
  search: string,
): Promise<string | null> {
  const { googleKey: key } = context
  const state = new URLSearchParams(search).get('state') ?? ''
  const attempt =
    key !== null && TOKEN.test(key) && TOKEN.test(state)
      ? await ask(attempts.take(attemptId(key, state)))
      : null
  if (!attempt)
    throw googleFailed(
      'Signing in with Google took too long, or was begun in another browser. Please start again.',
    )
  const { nonce, codeVerifier, next } = attempt
  await signInWithGoogle(context, await provider.readAnswer(search, { state, nonce, codeVerifier }))
  context.giveGoogleKey(null)
  return next
}
