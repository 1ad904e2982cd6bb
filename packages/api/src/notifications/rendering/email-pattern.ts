import { render } from '@react-email/components'
import { createElement } from 'react'
import type { Template } from '../templates/catalogue.ts'
import type { TemplateContent } from '../templates/template.schema.ts'
import { topics } from '../topics.ts'
import { renderBlock } from './email-blocks.ts'
import { EmailLayout } from './email-layout.ts'
import { type Pattern, toPattern } from './fill.ts'
import { toPlainText } from './plain-text.ts'

export type EmailPattern = { subject: Pattern; html: Pattern; text: Pattern }

const MAX_PATTERNS = 200
const patterns = new Map<string, Promise<EmailPattern>>()

/**
 * An email with its variables still in it. React renders it once for each content of a template, not for each message, which is
 * a thousand times as fast.
 */
export function emailPattern(
  template: Template,
  content: TemplateContent,
  hasUnsubscribe: boolean,
): Promise<EmailPattern> {
  const key = JSON.stringify([template.topic, template.variables, hasUnsubscribe, content])
  const kept = patterns.get(key)
  if (kept) return kept
  if (patterns.size >= MAX_PATTERNS) patterns.clear()
  const made = makePattern(template, content, hasUnsubscribe)
  patterns.set(key, made)
  made.catch(() => patterns.delete(key))
  return made
}

async function makePattern(
  template: Template,
  content: TemplateContent,
  hasUnsubscribe: boolean,
): Promise<EmailPattern> {
  const reason = topics[template.topic].because
  const body = content.blocks.map((block, place) => renderBlock(block, place, template))
  const layout = { preview: previewLine(content), body, hasUnsubscribe, reason }
  return {
    subject: toPattern(content.subject),
    html: toPattern(await render(createElement(EmailLayout, layout))),
    text: toPattern(toPlainText(content, reason, hasUnsubscribe)),
  }
}

/** The beginning of the first text, cut between words and never within a variable. */
function previewLine({ subject, blocks }: TemplateContent): string {
  const text = blocks.find(({ kind }) => kind === 'text')?.text ?? subject
  const cut = text.length <= 140 ? text : `${text.slice(0, 140).replace(/(\{\{[^}]*|\s\S*)$/, '')}…`
  return cut.replace(/\s+/g, ' ')
}
