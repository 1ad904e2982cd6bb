import type { Transaction } from '@lomash/db'
import { type About, aboutText } from './about.ts'

/**
 * Takes back what was promised to customers about something and has not been sent, in the transaction that makes it untrue. Staff are
 * told all of it, one after the other: the next message would make no sense without the last.
 */
export async function withdrawMessages(
  tx: Transaction,
  about: About,
  { now, reason }: { now: number; reason: string },
): Promise<void> {
  await tx.notificationMessage.updateMany({
    where: { about: aboutText(about), audience: 'CUSTOMER', status: 'QUEUED' },
    data: { status: 'SUPPRESSED', statusReason: reason, finishedAt: new Date(now) },
  })
}
