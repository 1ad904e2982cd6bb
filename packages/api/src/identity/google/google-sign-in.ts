import type { GoogleAttempts } from '@lomash/cache'
import { DomainError } from '../../errors.ts'

/** What only this sign-in knows, so that no other's answer can be passed off as its own. */
type GoogleSecrets = { state: string; nonce: string; codeVerifier: string }

/** What Google says of somebody, checked: signed by it, for us, just now, in answer to what we asked. */
export type GoogleClaims = {
  /** The person, for good. */
  subject: string
  /** May change, and may be another's one day. */
  email: string | undefined
  isEmailVerified: boolean
  /**
   * Whether Google is the authority for that address: of others it knows only that somebody once showed it was theirs
   * (developers.google.com/identity/gsi/web/guides/verify-google-id-token).
   */
  isEmailGoogles: boolean
  name: string | undefined
}

/** Google, as far as we need it (ADR 0013). */
export type GoogleProvider = {
  /** What its pages' addresses begin with. */
  origin: string
  /**
   * Where the browser goes to be asked.
   *
   * @throws DomainError SERVICE_UNAVAILABLE while Google is away
   */
  addressToAsk(secrets: GoogleSecrets): Promise<string>
  /**
   * What its answer says.
   *
   * @param search the query that the browser brought back
   * @throws DomainError GOOGLE_SIGN_IN_FAILED, SERVICE_UNAVAILABLE; Error when Google does not take us for who we are
   */
  readAnswer(search: string, secrets: GoogleSecrets): Promise<GoogleClaims>
}

/** What a process signs people in with. */
export type GoogleSignIn = { provider: GoogleProvider; attempts: GoogleAttempts }

/** The same whatever we know of the person: that they work here, that their account is closed. */
export const googleFailed = (
  message = 'We could not sign you in with Google. Please use your email address and password.',
) => new DomainError('GOOGLE_SIGN_IN_FAILED', message)
