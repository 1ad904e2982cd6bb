import type { Transaction } from '@lomash/db'
import { queueEmail } from '../notifications/index.ts'
import { promiseEndOfSessions } from './end-sessions.ts'
import { staffTarget } from './staff/staff-target.ts'

type Owner = { id: string; role: string; name: string; email: string; credentialVersion: number }

/**
 * What goes with every new password, in its transaction: the end of all sessions from before it, and word to its owner.
 *
 * @returns what the audit log is told when its owner is on the staff
 */
export async function sealNewPassword(tx: Transaction, { credentialVersion, ...owner }: Owner) {
  await promiseEndOfSessions(tx, { userId: owner.id, credentialVersion })
  await queueEmail(tx, {
    template: 'password-changed',
    to: owner.email,
    variables: { resetPath: '/forgot-password' },
  })
  const before = { credentialVersion: credentialVersion - 1, sessions: 'signed in' }
  const after = { credentialVersion, sessions: 'signed out' }
  return { actor: owner, result: null, audit: [{ target: staffTarget(owner), before, after }] as const }
}
