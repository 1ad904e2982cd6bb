import type { NotificationAudience, Transaction } from '@lomash/db'
import { invalidField } from '../errors.ts'
import type { About } from './about.ts'
import { spelled } from './address.ts'
import type { CalendarObject } from './ports.ts'
import { type MessageToQueue, queueMessages } from './queue-messages.ts'
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
}

/** An email of whichever template, with that template's variables. */
export type AnyNewEmail = { [Key in EmailTemplateKey]: NewEmail<Key> }[EmailTemplateKey]

/**
 * Promises an email, in the caller's transaction: it is sent after the commit, and never without it.
 *
 * @returns the message's id
 * @throws DomainError VALIDATION_ERROR (field `to`) for what is no address
 * @throws Error when an optional topic comes without a way out of it, or a path is none: mistakes in the program
 */
export async function queueEmail<Key extends EmailTemplateKey>(
  tx: Transaction,
  { runAt, ...email }: NewEmail<Key> & { runAt?: Date },
): Promise<string> {
  const [id] = await queueMessages(tx, 'EMAIL', [toQueue(email)], runAt)
  if (id === undefined) throw new Error('An email that was promised has no id')
  return id
}

/** The same for several, whatever their number by as many statements as for one. */
export async function queueEmails(tx: Transaction, emails: readonly AnyNewEmail[]): Promise<void> {
  await queueMessages(tx, 'EMAIL', emails.map(toQueue), undefined)
}

function toQueue(email: NewEmail<EmailTemplateKey>): MessageToQueue {
  const { template: templateKey, to, variables, audience = 'CUSTOMER', about, unsubscribePath } = email
  const template = findTemplate(templateKey)
  if (!template) throw new Error(`There is no template ${templateKey}`)
  const { topic } = template
  if (isOptional(topic) && !template.isAnswer && unsubscribePath === undefined)
    throw new Error(`An email about ${topic} needs an unsubscribePath`)
  refuseOtherThanPaths(template, {
    ...variables,
    ...(unsubscribePath === undefined ? {} : { unsubscribePath }),
  })
  const { address: recipient } = spelled({ channel: 'EMAIL', address: to })
  if (!/^[^\s@<>,;]+@[^\s@<>,;]+$/.test(recipient))
    throw invalidField('to', 'Write an email address like name@example.co.uk.')
  return {
    row: {
      topic,
      templateKey,
      audience,
      recipient,
      variables,
      unsubscribePath: unsubscribePath ?? null,
      notAfter: email.notAfter ?? null,
      ...(email.calendar ? { calendar: email.calendar } : {}),
    },
    about,
  }
}

/** Found here and not when it is sent, a mistake in the program is the caller's to see. */
function refuseOtherThanPaths({ variables }: Template, values: Record<string, string>): void {
  for (const [name, value] of Object.entries(values)) {
    const isToBePath = name === 'unsubscribePath' || variables[name]?.kind === 'path'
    if (isToBePath && !isPath(value)) throw new Error(`${name} is no path`)
  }
}
