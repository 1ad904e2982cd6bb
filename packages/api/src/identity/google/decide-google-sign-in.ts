import type { GoogleAccount } from './google-account.select.ts'

/** What decides of an account. */
export type KnownAccount = Pick<GoogleAccount, 'role' | 'status' | 'googleSubject'> & {
  isVerified: boolean
  hasSecondFactor: boolean
}

/** `TAKE_OVER`: nobody has shown yet that the address is theirs, so whatever the account holds may be a stranger's. */
export type GoogleStep = 'SIGN_IN' | 'OPEN' | 'LINK' | 'TAKE_OVER' | 'REFUSE'

/**
 * What to do for somebody whom Google vouches for. Google's name for them goes before their address: an address may change hands.
 * Staff never come in this way, nor does anybody past a second factor.
 *
 * @param bySubject the account linked to their Google account
 * @param byAddress the account with the address that Google has verified
 */
export function decideGoogleSignIn(
  bySubject: KnownAccount | undefined,
  byAddress: KnownAccount | undefined,
): GoogleStep {
  const known = bySubject ?? byAddress
  if (!known) return 'OPEN'
  if (known.role !== 'CUSTOMER' || known.status !== 'ACTIVE' || known.hasSecondFactor) return 'REFUSE'
  if (bySubject) return 'SIGN_IN'
  // Linked to another Google account: whose is it? A new password, which comes by mail, is the way to change that.
  if (known.googleSubject !== null) return 'REFUSE'
  return known.isVerified ? 'LINK' : 'TAKE_OVER'
}
