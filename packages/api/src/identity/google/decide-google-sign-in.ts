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
 * @param isAddressGoogles whether Google is the authority for it. Of others it knows that somebody once showed it was theirs: who had the
 * address before its present owner must not come into the present owner's account
 */
export function decideGoogleSignIn(
  bySubject: KnownAccount | undefined,
  byAddress: KnownAccount | undefined,
  isAddressGoogles: boolean,
): GoogleStep {
  const known = bySubject ?? byAddress
  if (!known) return 'OPEN'
  if (known.role !== 'CUSTOMER' || known.status !== 'ACTIVE' || known.hasSecondFactor) return 'REFUSE'
  if (bySubject) return 'SIGN_IN'
  // Linked to another Google account: whose is it? A new password by a link in a mail unlinks that.
  if (known.googleSubject !== null || !isAddressGoogles) return 'REFUSE'
  return known.isVerified ? 'LINK' : 'TAKE_OVER'
}
