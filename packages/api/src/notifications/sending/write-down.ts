import type { Prisma, Transaction } from '@lomash/db'
import type { JobRun } from '../../jobs/job-run.ts'
import { settleJob } from '../../platform/index.ts'
import type { Services } from '../../services.ts'
import type { ProviderCall } from '../ports.ts'
import { type LoadedMessage, open } from './load-message.ts'

/** Rather late than not at all: what a provider took over and nobody wrote down is sent again. */
const PATIENCE = { maxWait: 10_000, timeout: 10_000 }

export type End =
  | { status: 'SENT'; provider: string; providerReference: string }
  | { status: 'SUPPRESSED' | 'FAILED'; statusReason: string }

/**
 * Writes down how a run went: each call of a provider and, when it was the last, how the message ended. What must stay true:
 * nothing of it is written without the rest. If this fails the message is as if it had not been sent, and the next run sends
 * it with the same key.
 */
export async function writeDown(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  message: LoadedMessage,
  calls: ProviderCall[],
  end: { how: End; run: JobRun; also?: (tx: Transaction) => Promise<unknown> } | null,
): Promise<void> {
  const at = clock()
  await database.primary.$transaction(async (tx) => {
    if (calls.length > 0) await tx.deliveryAttempt.createMany({ data: calls.map(toAttempt(message.id, at)) })
    if (!end) return
    await tx.notificationMessage.updateMany({
      // A run that was thought dead may have come first.
      where: { id: message.id, status: { in: [...open] } },
      data: { statusReason: null, ...end.how, finishedAt: new Date(at) },
    })
    await end.also?.(tx)
    // A job that failed for good is its worker's to give up, with the reason.
    if (end.how.status !== 'FAILED') await settleJob(tx, end.run.id)
  }, PATIENCE)
}

/** Calls of one run a millisecond apart, so that they stay in order. */
const toAttempt =
  (messageId: string, at: number) =>
  (call: ProviderCall, place: number): Prisma.DeliveryAttemptCreateManyInput => ({
    messageId,
    at: new Date(at + place),
    ...call,
  })
