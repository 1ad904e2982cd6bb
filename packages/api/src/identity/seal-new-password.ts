import type { Transaction } from '@lomash/db'
import { queueEmail } from '../notifications/index.ts'
import { promiseEndOfSessions } from './end-sessions.ts'

/** What goes with every new password, in its transaction: the end of all sessions from before it, and word to its owner. */
export async function sealNewPassword(
  tx: Transaction,
  { userId, credentialVersion, email }: { userId: string; credentialVersion: number; email: string },
): Promise<void> {
  await promiseEndOfSessions(tx, { userId, credentialVersion })
  await queueEmail(tx, {
    template: 'password-changed',
    to: email,
    variables: { resetPath: '/forgot-password' },
  })
}
