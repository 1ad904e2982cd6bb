import type { Transaction } from '@lomash/db'
import { type About, aboutText } from './about.ts'
import { open } from './sending/load-message.ts'

/**
 * Takes back what customers were told about something, in the transaction that makes it untrue: what has not been sent is not sent,
 * also what failed and could be tried again, and what was sent is not sent once more (`copyMessage`). Staff are told all of it, one
 * after the other: the next message would make no sense without the last.
 */
export async function withdrawMessages(
  tx: Transaction,
  about: About,
  { now, reason }: { now: number; reason: string },
): Promise<void> {
  const told = { about: aboutText(about), audience: 'CUSTOMER' } as const
  const at = new Date(now)
  // This waits for whoever copies one of them; the next sees the copy.
  await tx.notificationMessage.updateMany({
    where: { ...told, withdrawnAt: null },
    data: { withdrawnAt: at },
  })
  await tx.notificationMessage.updateMany({
    where: { ...told, status: { in: [...open] } },
    data: { status: 'SUPPRESSED', statusReason: reason, finishedAt: at, withdrawnAt: at },
  })
}
