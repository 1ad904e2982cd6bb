import type { NotificationChannel } from '@lomash/db'
import { transact } from '../platform/index.ts'
import type { Services } from '../services.ts'
import { queueEmail } from './queue-email.ts'
import { queueSms } from './queue-sms.ts'

/**
 * Promises a message that lets staff see whether messages of a channel arrive.
 *
 * @returns the message's id, by which its attempts are found
 * @throws DomainError VALIDATION_ERROR (field `to`)
 */
export async function sendTestMessage(
  services: Services,
  { channel, to, requestedBy }: { channel: NotificationChannel; to: string; requestedBy: string },
): Promise<{ messageId: string }> {
  const rest = { to, variables: { requestedBy }, audience: 'STAFF' as const }
  const messageId = await transact(services, (tx) =>
    channel === 'SMS'
      ? queueSms(tx, { template: 'sms-check', ...rest })
      : queueEmail(tx, { template: 'email-check', ...rest }),
  )
  return { messageId }
}
