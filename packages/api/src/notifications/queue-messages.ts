import type { NotificationChannel, Prisma, Transaction } from '@lomash/db'
import { enqueueMany } from '../jobs/enqueue.ts'
import { type About, aboutText } from './about.ts'

/** What every message is promised with. */
export type MessageToQueue = {
  row: Omit<Prisma.NotificationMessageCreateManyInput, 'channel' | 'about'>
  about: About | undefined
}

const JOBS = {
  EMAIL: 'notifications.send-email',
  SMS: 'notifications.send-sms',
} as const satisfies Record<NotificationChannel, string>

/**
 * Promises messages of one channel, in the caller's transaction: two statements, however many they are.
 *
 * @returns their ids, in the order they were given
 */
export async function queueMessages(
  tx: Transaction,
  channel: NotificationChannel,
  messages: readonly MessageToQueue[],
  runAt: Date | undefined,
): Promise<string[]> {
  const data = messages.map(({ row, about }) => ({ ...row, channel, about: about ? aboutText(about) : null }))
  const rows = await tx.notificationMessage.createManyAndReturn({ data, select: { id: true } })
  const ids = rows.map(({ id }) => id)
  const payloads = ids.map((messageId, at) => ({ messageId, ...messages[at]?.about }))
  await enqueueMany(tx, JOBS[channel], payloads, runAt ? { runAt } : {})
  return ids
}
