import type { Transaction } from '@lomash/db'
import { enqueue } from '../jobs/enqueue.ts'
import type { Services } from '../services.ts'

/** Whose sessions end that began under an older version. */
type Ended = { userId: string; credentialVersion: number }

/**
 * Promises, in the transaction that raises somebody's `credentialVersion`, that their sessions from before it end. `endSessionsNow`
 * after the commit does it at once; were this process to die in between, or Redis to be away, the job does it.
 */
export async function promiseEndOfSessions(tx: Transaction, ended: Ended): Promise<void> {
  await enqueue(tx, 'identity.end-sessions', ended)
}

/** Ends all of somebody's sessions, whatever they began under: for `endSessionsNow` after the commit. */
export async function endAllSessions(tx: Transaction, userId: string): Promise<Ended> {
  const { credentialVersion } = await tx.user.update({
    where: { id: userId },
    data: { credentialVersion: { increment: 1 } },
    select: { credentialVersion: true },
  })
  await promiseEndOfSessions(tx, { userId, credentialVersion })
  return { userId, credentialVersion }
}

export async function endSessionsNow(
  { sessions }: Pick<Services, 'sessions'>,
  { userId, credentialVersion }: Ended,
): Promise<void> {
  await sessions.endOlder(userId, credentialVersion).catch(() => {}) // else the job does
}

/** The job's handler: doing it twice changes nothing. */
export async function endSessions(
  { sessions }: Pick<Services, 'sessions'>,
  { userId, credentialVersion }: Ended,
): Promise<void> {
  await sessions.endOlder(userId, credentialVersion)
}
