import { Prisma, type Transaction } from '@lomash/db'
import { queueEmail } from '../../notifications/index.ts'
import { transact } from '../../platform/index.ts'
import type { Services } from '../../services.ts'
import { endSessionsNow, promiseEndOfSessions } from '../end-sessions.ts'
import { type GoogleAccount, type OpenedAccount, openedAccountSelect } from './google-account.select.ts'

/** Whom Google vouches for, in our spelling. */
export type GooglePerson = { subject: string; email: string; isEmailGoogles: boolean; name: string }

/** Each of these gives null when somebody else was faster: then it is to be decided anew. */
type Made = Promise<OpenedAccount | null>

/** Conditions that must still hold when an account is changed. */
const stillOpen = { role: 'CUSTOMER', status: 'ACTIVE', googleSubject: null } as const

/** An account without a password, verified: Google has shown whose the address is. */
export async function openAccount({ database, clock }: Services, person: GooglePerson): Made {
  const { subject, email, name } = person
  const [opened] = await database.primary.user.createManyAndReturn({
    data: [{ email, name, googleSubject: subject, emailVerifiedAt: new Date(clock()) }],
    skipDuplicates: true,
    select: openedAccountSelect,
  })
  return opened ?? null
}

/** Google and we have both verified the address: from now on either way leads to the account. */
export function linkAccount(services: Services, { subject }: GooglePerson, account: GoogleAccount): Made {
  return unlessOther(() =>
    transact(services, async (tx) => {
      const [linked] = await tx.user.updateManyAndReturn({
        where: { id: account.id, email: account.email, emailVerifiedAt: { not: null }, ...stillOpen },
        data: { googleSubject: subject },
        select: openedAccountSelect,
      })
      if (linked) await tellOwner(tx, linked)
      return linked ?? null
    }),
  )
}

/**
 * Nobody had shown that the address was theirs, so a stranger may have chosen the password: it goes, and with it every link that was
 * sent and every session there may be.
 */
export async function takeOverAccount(
  services: Services,
  { subject, name }: GooglePerson,
  { id, email, credentialVersion }: GoogleAccount,
): Made {
  const taken = await unlessOther(() =>
    transact(services, async (tx) => {
      const [user] = await tx.user.updateManyAndReturn({
        where: { id, email, credentialVersion, emailVerifiedAt: null, ...stillOpen },
        data: {
          googleSubject: subject,
          emailVerifiedAt: new Date(services.clock()),
          name,
          passwordHash: null,
          credentialVersion: credentialVersion + 1,
        },
        select: openedAccountSelect,
      })
      if (!user) return null
      await promiseEndOfSessions(tx, { userId: id, credentialVersion: user.credentialVersion })
      await tellOwner(tx, user)
      return user
    }),
  )
  if (taken) await endSessionsNow(services, { userId: id, credentialVersion: taken.credentialVersion })
  return taken
}

async function tellOwner(tx: Transaction, { email }: OpenedAccount): Promise<void> {
  await queueEmail(tx, { template: 'google-linked', to: email, variables: { accountPath: '/account' } })
}

/** One Google account opens one account of ours: the index says so when two are linked at once. */
async function unlessOther(work: () => Made): Made {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return null
    throw error
  }
}
