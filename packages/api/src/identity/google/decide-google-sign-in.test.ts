import { expect, test } from 'vitest'
import { decideGoogleSignIn, type KnownAccount } from './decide-google-sign-in.ts'

const ROLES = ['OWNER', 'ADMIN', 'EDITOR', 'CONSULTANT', 'CUSTOMER'] as const
const BOTH = [true, false]

/** Every account there can be. */
const accounts: KnownAccount[] = ROLES.flatMap((role) =>
  (['ACTIVE', 'DEACTIVATED'] as const).flatMap((status) =>
    BOTH.flatMap((isVerified) =>
      BOTH.flatMap((hasSecondFactor) =>
        ['another', null].map((googleSubject) => ({
          role,
          status,
          isVerified,
          hasSecondFactor,
          googleSubject,
        })),
      ),
    ),
  ),
)
const isShut = ({ role, status, hasSecondFactor }: KnownAccount) =>
  role !== 'CUSTOMER' || status !== 'ACTIVE' || hasSecondFactor
const pairs = accounts.flatMap((one) => [undefined, ...accounts].map((other) => [one, other] as const))

test('whoever is quite unknown is given an account', () => {
  expect(decideGoogleSignIn(undefined, undefined, false)).toBe('OPEN')
})

test('staff, the deactivated and those with a second factor never come in, whatever stands at the address', () => {
  for (const isGoogles of BOTH) {
    for (const [bySubject, byAddress] of pairs.filter(([one]) => isShut(one)))
      expect(decideGoogleSignIn(bySubject, byAddress, isGoogles)).toBe('REFUSE')
    for (const byAddress of accounts.filter(isShut))
      expect(decideGoogleSignIn(undefined, byAddress, isGoogles)).toBe('REFUSE')
  }
})

test('Google’s name for somebody goes before their address', () => {
  for (const [bySubject, byAddress] of pairs.filter(([one]) => !isShut(one)))
    expect(decideGoogleSignIn(bySubject, byAddress, false)).toBe('SIGN_IN')
})

test.each([
  [true, null, 'LINK'],
  [false, null, 'TAKE_OVER'],
  [true, 'another', 'REFUSE'],
  [false, 'another', 'REFUSE'],
] as const)(
  'an open account at the address, verified: %s, linked to: %s, is to %s',
  (isVerified, googleSubject, step) => {
    const account = { role: 'CUSTOMER', status: 'ACTIVE', hasSecondFactor: false } as const
    expect(decideGoogleSignIn(undefined, { ...account, isVerified, googleSubject }, true)).toBe(step)
  },
)

test('an account at an address that is not Google’s to vouch for is opened by nobody who is not linked to it', () => {
  for (const byAddress of accounts) expect(decideGoogleSignIn(undefined, byAddress, false)).toBe('REFUSE')
})
