import type { NotificationAudience, Transaction } from '@lomash/db'
import type { About } from './about.ts'
import { toE164 } from './phone-number.ts'
import { type MessageToQueue, queueMessages } from './queue-messages.ts'
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
  notAfter?: Date | null
}

/** A text message of whichever template, with that template's variables. */
export type AnyNewSms = { [Key in SmsTemplateKey]: NewSms<Key> }[SmsTemplateKey]

/**
 * Promises a text message, in the caller's transaction: it is sent after the commit, and never without it.
 *
 * @returns the message's id
 * @throws DomainError VALIDATION_ERROR (field `to`) for what is no phone number
 */
export async function queueSms<Key extends SmsTemplateKey>(
  tx: Transaction,
  { runAt, ...sms }: NewSms<Key> & { runAt?: Date },
): Promise<string> {
  const [id] = await queueMessages(tx, 'SMS', [toQueue(sms)], runAt)
  if (id === undefined) throw new Error('A text message that was promised has no id')
  return id
}

/** The same for several, whatever their number by as many statements as for one. */
export async function queueManySms(tx: Transaction, messages: readonly AnyNewSms[]): Promise<void> {
  await queueMessages(tx, 'SMS', messages.map(toQueue), undefined)
}

function toQueue({
  template: templateKey,
  to,
  variables,
  audience = 'CUSTOMER',
  about,
  notAfter = null,
}: NewSms<SmsTemplateKey>): MessageToQueue {
  const { topic } = templates[templateKey]
  return { row: { topic, templateKey, audience, recipient: toE164(to, 'to'), variables, notAfter }, about }
}
