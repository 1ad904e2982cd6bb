import { randomUUID } from 'node:crypto'
import type { GoogleClaims } from '../identity/google/google-sign-in.ts'
import { signInWithGoogle } from '../identity/google/sign-in-with-google.ts'
import { openBrowser } from './browser.ts'
import { codeOf } from './identity-stage.ts'
import type { TestApi } from './test-api.ts'

/** What Google says of somebody nobody has seen, whose address is its to vouch for. */
export const claimsOf = (email: string, given: Partial<GoogleClaims> = {}): GoogleClaims => ({
  subject: randomUUID(),
  email,
  isEmailVerified: true,
  isEmailGoogles: true,
  name: 'Eve of Google',
  ...given,
})

/** Brings what Google says to the shop, in a browser of theirs. */
export async function comeInWithGoogle(
  api: Pick<TestApi, 'services'>,
  claims: GoogleClaims,
  browser = openBrowser(api),
) {
  const code = await codeOf(signInWithGoogle(browser.context, claims))
  return { browser, code }
}
