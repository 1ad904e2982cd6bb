import type { Transaction } from '@lomash/db'
import { enqueue } from '../jobs/enqueue.ts'
import type { Services } from '../services.ts'

/**
 * Promises, in the transaction of the change that wants it, that somebody's sessions from before an instant end. `endSessionsNow`
 * after the commit does it at once; were this process to die in between, or Redis to be away, the job does it.
 */
export async function promiseEndOfSessions(
  tx: Transaction,
  userId: string,
  before: number,
  except?: string,
): Promise<void> {
  await enqueue(tx, 'identity.end-sessions', {
    userId,
    before: new Date(before).toISOString(),
    ...(except ? { exceptId: except } : {}),
  })
}

export async function endSessionsNow(
  { sessions }: Pick<Services, 'sessions'>,
  userId: string,
  before: number,
  except?: string,
): Promise<void> {
  await sessions.endAll(userId, before, except).catch(() => {}) // else the job does
}

/** The job's handler: doing it twice changes nothing. */
export async function endSessions(
  { sessions }: Pick<Services, 'sessions'>,
  { userId, before, exceptId }: { userId: string; before: string; exceptId?: string | undefined },
): Promise<void> {
  await sessions.endAll(userId, Date.parse(before), exceptId)
}
