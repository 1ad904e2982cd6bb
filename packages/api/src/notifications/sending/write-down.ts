import type { Transaction } from '@lomash/db'
import type { JobRun } from '../../jobs/job-run.ts'
import type { Services } from '../../services.ts'
import type { ProviderCall } from '../ports.ts'
import type { LoadedMessage } from './load-message.ts'

/** Rather late than not at all: what a provider took over and nobody wrote down is sent again. */
const PATIENCE = { maxWait: 10_000, timeout: 10_000 }

export type End =
  | { status: 'SENT'; provider: string; providerReference: string }
  | { status: 'SUPPRESSED' | 'FAILED'; statusReason: string }

/**
 * Writes down how a run went: each call of a provider and, when it was the last, how the message ended. What must stay true:
 * nothing of it is written without the rest, so it is one statement. If this fails the message is as if it had not been sent,
 * and the next run sends it with the same key.
 */
export async function writeDown(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  message: LoadedMessage,
  calls: ProviderCall[],
  end: { how: End; run: JobRun; also?: (tx: Transaction) => Promise<unknown> } | null,
): Promise<void> {
  if (calls.length === 0 && !end) return
  // A job that failed for good is its worker's to give up, with the reason.
  const settledRun = end && end.how.status !== 'FAILED' ? end.run : null
  const write = (db: Transaction) => db.$executeRaw`
    SELECT notifications.write_down(${message.id}::uuid, ${JSON.stringify(calls)}::jsonb,
      ${end && JSON.stringify(end.how)}::jsonb, ${settledRun?.id ?? null}::uuid, ${new Date(clock())}::timestamptz)`
  const also = end?.also
  if (also) {
    await database.primary.$transaction(async (tx) => {
      await write(tx)
      await also(tx)
    }, PATIENCE)
  } else {
    await write(database.primary)
  }
  if (settledRun) settledRun.isSettled = true
}
