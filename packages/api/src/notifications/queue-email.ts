import type { NotificationAudience, Transaction } from '@lomash/db'
import { enqueue } from '../jobs/enqueue.ts'
import { type TemplateKey, type TemplateVariables, templates } from './templates/catalogue.ts'

export type NewEmail<Key extends TemplateKey> = {
  template: Key
  to: string
  variables: TemplateVariables<Key>
  /** Staff mail is not limited in number. */
  audience?: NotificationAudience
  /** Where one click ends mails of the topic: a path with a signed token. Given for every optional topic. */
  unsubscribePath?: string
  runAt?: Date
}

/**
 * Promises an email, in the caller's transaction: it is sent after the commit, and never without it.
 *
 * @returns the message's id
 */
export async function queueEmail<Key extends TemplateKey>(
  tx: Transaction,
  { template: templateKey, to, variables, audience, unsubscribePath, runAt }: NewEmail<Key>,
): Promise<string> {
  const { channel, topic } = templates[templateKey]
  const { id } = await tx.notificationMessage.create({
    data: {
      channel,
      topic,
      templateKey,
      recipient: to.trim().toLowerCase(),
      variables,
      ...(audience ? { audience } : {}),
      ...(unsubscribePath ? { unsubscribePath } : {}),
    },
    select: { id: true },
  })
  await enqueue(tx, 'notifications.send-email', { messageId: id }, runAt ? { runAt } : {})
  return id
}
