import type { Transaction } from '@lomash/db'

/** Takes back what was promised about something and has not been sent, in the transaction that makes it untrue. */
export async function withdrawMessages(
  tx: Transaction,
  about: string,
  { now, reason }: { now: number; reason: string },
): Promise<void> {
  await tx.notificationMessage.updateMany({
    where: { about, status: 'QUEUED' },
    data: { status: 'SUPPRESSED', statusReason: reason, finishedAt: new Date(now) },
  })
}
