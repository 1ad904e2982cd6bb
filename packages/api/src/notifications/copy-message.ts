import type { Transaction } from '@lomash/db'

/**
 * The same message once more, as one that has not been sent: its id, which providers know it by, is another, so that they send
 * it. Its job is the caller's to enqueue.
 *
 * @returns its id; or why there is none: it is no longer kept, not true any more, or too late
 */
export async function copyMessage(
  tx: Transaction,
  messageId: string,
  now: number,
): Promise<{ id: string } | 'GONE' | 'WITHDRAWN' | 'TOO_LATE'> {
  // Locked, so that it is not withdrawn while its copy, which nobody would find, is written.
  const [kept] = await tx.$queryRaw<{ withdrawnAt: Date | null; notAfter: Date | null }[]>`
    SELECT withdrawn_at AS "withdrawnAt", not_after AS "notAfter"
    FROM notifications.messages WHERE id = ${messageId}::uuid FOR UPDATE`
  if (!kept) return 'GONE'
  if (kept.withdrawnAt) return 'WITHDRAWN'
  if (kept.notAfter && kept.notAfter.getTime() <= now) return 'TOO_LATE'
  const [copy] = await tx.$queryRaw<[{ id: string }]>`
    INSERT INTO notifications.messages
      (channel, audience, topic, template_key, recipient, variables, unsubscribe_path, about, calendar, not_after)
    SELECT channel, audience, topic, template_key, recipient, variables, unsubscribe_path, about, calendar, not_after
    FROM notifications.messages WHERE id = ${messageId}::uuid RETURNING id`
  return copy
}
