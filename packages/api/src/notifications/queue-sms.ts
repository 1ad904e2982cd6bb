import type { NotificationAudience, Transaction } from '@lomash/db'
import { enqueue } from '../jobs/enqueue.ts'
import { type About, aboutText } from './about.ts'
import { toE164 } from './phone-number.ts'
import { type SmsTemplateKey, type TemplateVariables, templates } from './templates/catalogue.ts'

export type NewSms<Key extends SmsTemplateKey> = {
  template: Key
  /** As people write it; without a country it is a British one. */
  to: string
  variables: TemplateVariables<Key>
  /** Messages to staff are not limited in number. */
  audience?: NotificationAudience
  /** Names what it is about, so that it can be withdrawn while it waits. */
  about?: About
  /** From then on it would be wrong to send it, so it is not. */
  notAfter?: Date
  runAt?: Date
}

/**
 * Promises a text message, in the caller's transaction: it is sent after the commit, and never without it.
 *
 * @returns the message's id
 * @throws DomainError VALIDATION_ERROR (field `to`) for what is no phone number
 */
export async function queueSms<Key extends SmsTemplateKey>(
  tx: Transaction,
  { template: templateKey, to, variables, audience = 'CUSTOMER', about, notAfter, runAt }: NewSms<Key>,
): Promise<string> {
  const { channel, topic } = templates[templateKey]
  const { id } = await tx.notificationMessage.create({
    data: {
      channel,
      topic,
      templateKey,
      audience,
      recipient: toE164(to, 'to'),
      variables,
      about: about ? aboutText(about) : null,
      notAfter: notAfter ?? null,
    },
    select: { id: true },
  })
  await enqueue(tx, 'notifications.send-sms', { messageId: id, ...about }, runAt ? { runAt } : {})
  return id
}
