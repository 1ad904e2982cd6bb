import type { Context } from '../../context.ts'
import { ask, TOKEN } from '../sessions.ts'
import { attemptId } from './attempt-id.ts'
import { type GoogleSignIn, googleFailed } from './google-sign-in.ts'
import { signInWithGoogle } from './sign-in-with-google.ts'

/**
 * Ends a sign-in with Google, once: whatever its answer is, the same cannot be brought again.
 *
 * @param search the query that the browser brought back from Google
 * @param learnNext told where it leads as soon as that is known: a path of the shop; null for the account
 * @throws DomainError GOOGLE_SIGN_IN_FAILED, SERVICE_UNAVAILABLE
 */
export async function finishGoogleSignIn(
  context: Context,
  { provider, attempts }: GoogleSignIn,
  search: string,
  learnNext: (next: string | null) => void,
): Promise<void> {
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
  learnNext(next)
  await signInWithGoogle(context, await provider.readAnswer(search, { state, nonce, codeVerifier }))
  context.giveGoogleKey(null)
}
