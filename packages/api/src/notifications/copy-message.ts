import type { Transaction } from '@lomash/db'

/**
 * The same message once more, as one that has not been sent: its id, which providers know it by, is another, so that they send
 * it. Its job is the caller's to enqueue.
 *
 * @returns its id; null when the message is no longer kept
 */
export async function copyMessage(tx: Transaction, messageId: string): Promise<string | null> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO notifications.messages
      (channel, audience, topic, template_key, recipient, variables, unsubscribe_path, about, calendar)
    SELECT channel, audience, topic, template_key, recipient, variables, unsubscribe_path, about, calendar
    FROM notifications.messages WHERE id = ${messageId}::uuid RETURNING id`
  return rows[0]?.id ?? null
}
