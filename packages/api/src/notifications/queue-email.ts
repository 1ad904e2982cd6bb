import type { NotificationAudience, Transaction } from '@lomash/db'
import { invalidField } from '../errors.ts'
import { enqueue } from '../jobs/enqueue.ts'
import { type About, aboutText } from './about.ts'
import { spelled } from './address.ts'
import type { CalendarObject } from './ports.ts'
import {
  type EmailTemplateKey,
  findTemplate,
  type Template,
  type TemplateVariables,
} from './templates/catalogue.ts'
import { isPath } from './templates/path.ts'
import { isOptional } from './topics.ts'

export type NewEmail<Key extends EmailTemplateKey> = {
  template: Key
  to: string
  variables: TemplateVariables<Key>
  /** Staff mail is not limited in number. */
  audience?: NotificationAudience
  /** Where one click ends mails of the topic: a path with a signed token. Given for every optional topic. */
  unsubscribePath?: string
  /** Names what it is about ("booking:<id>"), so that it can be withdrawn while it waits. */
  about?: About
  /** From then on it would be wrong to send it, so it is not. */
  notAfter?: Date
  /** An invitation, or its end, that goes with it (RFC 5546). */
  calendar?: CalendarObject
  runAt?: Date
}

/**
 * Promises an email, in the caller's transaction: it is sent after the commit, and never without it.
 *
 * @returns the message's id
 * @throws DomainError VALIDATION_ERROR (field `to`) for what is no address
 * @throws Error when an optional topic comes without a way out of it, or a path is none: mistakes in the program
 */
export async function queueEmail<Key extends EmailTemplateKey>(
  tx: Transaction,
  email: NewEmail<Key>,
): Promise<string> {
  const { template: templateKey, to, variables, audience = 'CUSTOMER', about, unsubscribePath, runAt } = email
  const template = findTemplate(templateKey)
  if (!template) throw new Error(`There is no template ${templateKey}`)
  const { channel, topic } = template
  if (isOptional(topic) && !template.isAnswer && unsubscribePath === undefined)
    throw new Error(`An email about ${topic} needs an unsubscribePath`)
  refuseOtherThanPaths(template, {
    ...variables,
    ...(unsubscribePath === undefined ? {} : { unsubscribePath }),
  })
  const { address: recipient } = spelled({ channel, address: to })
  if (!/^[^\s@<>,;]+@[^\s@<>,;]+$/.test(recipient))
    throw invalidField('to', 'Write an email address like name@example.co.uk.')
  const { id } = await tx.notificationMessage.create({
    data: {
      channel,
      topic,
      templateKey,
      audience,
      recipient,
      variables,
      unsubscribePath: unsubscribePath ?? null,
      about: about ? aboutText(about) : null,
      notAfter: email.notAfter ?? null,
      ...(email.calendar ? { calendar: email.calendar } : {}),
    },
    select: { id: true },
  })
  await enqueue(tx, 'notifications.send-email', { messageId: id, ...about }, runAt ? { runAt } : {})
  return id
}

/** Found here and not when it is sent, a mistake in the program is the caller's to see. */
function refuseOtherThanPaths({ variables }: Template, values: Record<string, string>): void {
  for (const [name, value] of Object.entries(values)) {
    const isToBePath = name === 'unsubscribePath' || variables[name]?.kind === 'path'
    if (isToBePath && !isPath(value)) throw new Error(`${name} is no path`)
  }
}
