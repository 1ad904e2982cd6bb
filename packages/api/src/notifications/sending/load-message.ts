import type { NotificationAudience, NotificationChannel } from '@lomash/db'
import { PermanentFailure } from '../../jobs/job-run.ts'
import type { Services } from '../../services.ts'
import type { CalendarObject } from '../ports.ts'
import { findTemplate, type Template } from '../templates/catalogue.ts'
import { currentContent } from '../templates/current-content.ts'
import type { TemplateContent } from '../templates/template.schema.ts'
import { signLinks } from './sign-links.ts'

type MessageStatus = 'QUEUED' | 'SENT' | 'SUPPRESSED' | 'FAILED'

/**
 * A message is sent while it is one of these (`notifications.write_down` says the same in SQL). The job of one that failed runs again only when staff replay
 * a dead letter.
 */
export const open = ['QUEUED', 'FAILED'] as const satisfies MessageStatus[]

export const isOpen = ({ status }: Pick<LoadedMessage, 'status'>) => open.some((each) => each === status)

/** A message, with all that decides whether it is sent and what it says. */
export type LoadedMessage = {
  id: string
  channel: NotificationChannel
  audience: NotificationAudience
  topic: string
  template: Template
  /** Staff's version of the template, or the program's. */
  content: TemplateContent
  recipient: string
  variables: Record<string, string>
  unsubscribePath: string | null
  calendar: CalendarObject | null
  status: MessageStatus
  reservedAt: Date | null
  /** From then on it is not sent. */
  notAfter: Date | null
  /** Why nothing is sent to the recipient; null when it may. */
  suppression: string | null
  isOptedOut: boolean
}

type Row = Omit<LoadedMessage, 'template' | 'content'> & { templateKey: string; content: unknown }

/**
 * One statement on the primary: each part of it may have been written an instant ago. A function, whose plan is kept.
 *
 * @throws PermanentFailure when there is no such message or no such template any more
 */
export async function loadMessage(
  services: Pick<Services, 'database' | 'linkKey' | 'clock'>,
  channel: NotificationChannel,
  id: string,
): Promise<LoadedMessage> {
  const [row] = await services.database.primary.$queryRaw<Row[]>`
    SELECT (m.message).id, (m.message).channel, (m.message).audience, (m.message).topic,
      (m.message).template_key AS "templateKey", (m.message).recipient, (m.message).variables,
      (m.message).unsubscribe_path AS "unsubscribePath", (m.message).calendar, (m.message).status,
      (m.message).reserved_at AS "reservedAt", (m.message).not_after AS "notAfter",
      m.content, m.suppression, m.is_opted_out AS "isOptedOut"
    FROM notifications.load_message(${id}::uuid, ${channel}::notifications.channel) m`
  if (!row) throw new PermanentFailure(`There is no ${channel} message ${id}`)
  const template = findTemplate(row.templateKey)
  if (!template) throw new PermanentFailure(`There is no template ${row.templateKey}`)
  const variables = signLinks(services, template, row.variables)
  return { ...row, variables, template, content: currentContent(template, row.content) }
}
