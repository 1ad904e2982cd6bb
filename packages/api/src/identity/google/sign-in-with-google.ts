import type { Context } from '../../context.ts'
import type { Services } from '../../services.ts'
import { emailAddress } from '../../shared/email-address.schema.ts'
import { beginSession } from '../begin-session.ts'
import type { DoneOutput } from '../identity.schema.ts'
import { decideGoogleSignIn, type KnownAccount } from './decide-google-sign-in.ts'
import { type GoogleAccount, googleAccountSelect, type OpenedAccount } from './google-account.select.ts'
import { type GooglePerson, linkAccount, openAccount, takeOverAccount } from './google-accounts.ts'
import { googleName } from './google-name.ts'
import { type GoogleClaims, googleFailed } from './google-sign-in.ts'

/** Each is lost only to another who changes the same account at the same moment. */
const MAX_TRIES = 4

/**
 * Begins a session for whom Google vouches, and opens an account for them, or links theirs, when it is the first time. Whoever cannot
 * come in this way gets one answer.
 *
 * @param claims as `GoogleProvider` checked them; never anything a browser says
 * @throws DomainError GOOGLE_SIGN_IN_FAILED, SERVICE_UNAVAILABLE
 */
export async function signInWithGoogle(context: Context, claims: GoogleClaims): Promise<DoneOutput> {
  const { services } = context
  const address = emailAddress.safeParse(claims.email)
  if (!claims.isEmailVerified || !address.success) throw googleFailed()
  const email = address.data
  const { subject, isEmailGoogles } = claims
  const person = { subject, email, isEmailGoogles, name: googleName(claims.name, email) }
  const account = await accountOf(services, person)
  if (!account || !(await beginSession(context, account))) throw googleFailed()
  return { status: 'DONE' }
}

/** Their account, as it is when this is over; null when they have none that Google opens. */
async function accountOf(services: Services, person: GooglePerson): Promise<OpenedAccount | null> {
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const { bySubject, byAddress } = await findAccounts(services, person)
    const step = decideGoogleSignIn(known(bySubject), known(byAddress), person.isEmailGoogles)
    if (step === 'REFUSE') return null
    if (bySubject) return bySubject
    const made = byAddress
      ? await (step === 'LINK' ? linkAccount : takeOverAccount)(services, person, byAddress)
      : await openAccount(services, person)
    if (made) return made
  }
  return null
}

async function findAccounts({ database }: Services, { subject, email }: GooglePerson) {
  const found = await database.primary.user.findMany({
    where: { OR: [{ googleSubject: subject }, { email }] },
    select: googleAccountSelect,
  })
  return {
    bySubject: found.find(({ googleSubject }) => googleSubject === subject),
    byAddress: found.find((account) => account.email === email),
  }
}

function known(account: GoogleAccount | undefined): KnownAccount | undefined {
  if (!account) return undefined
  const { role, status, googleSubject, emailVerifiedAt, secondFactor } = account
  return {
    role,
    status,
    googleSubject,
    isVerified: emailVerifiedAt !== null,
    hasSecondFactor: secondFactor !== null,
  }
}
