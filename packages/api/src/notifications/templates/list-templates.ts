import type { NotificationChannel, Prisma } from '@lomash/db'
import type { Services } from '../../services.ts'
import type { Topic } from '../topics.ts'
import { type Template, templates } from './catalogue.ts'
import { currentContent } from './current-content.ts'
import type { TemplateContent } from './template.schema.ts'

export type ListedTemplate = {
  key: string
  channel: NotificationChannel
  topic: Topic
  purpose: string
  variables: Template['variables']
  content: TemplateContent
  /** 0: the program's own. */
  version: number
  updatedAt: string | null
}

const savedTemplate = {
  key: true,
  subject: true,
  blocks: true,
  version: true,
  updatedAt: true,
} satisfies Prisma.NotificationTemplateSelect

/** Every message we send, as it is sent now. */
export async function listTemplates({ database }: Pick<Services, 'database'>): Promise<ListedTemplate[]> {
  // The primary's: an editor works on what it is shown.
  const saved = await database.primary.notificationTemplate.findMany({ select: savedTemplate })
  const byKey = new Map(saved.map((row) => [row.key, row]))
  return Object.entries(templates).map(([key, template]) => {
    const row = byKey.get(key)
    const { channel, topic, purpose, variables }: Template = template
    return {
      key,
      channel,
      topic,
      purpose,
      variables,
      content: currentContent(template, row ? { subject: row.subject, blocks: row.blocks } : null),
      version: row?.version ?? 0,
      updatedAt: row?.updatedAt.toISOString() ?? null,
    }
  })
}
