import { isAddress, type Template } from '../templates/catalogue.ts'
import type { TemplateContent } from '../templates/template.schema.ts'
import { SHOWN } from './email-blocks.ts'
import { emailPattern } from './email-pattern.ts'
import { fill } from './fill.ts'
import { absolute, escapeHtml, oneLine } from './values.ts'

export type RenderedEmail = { subject: string; html: string; text: string }

export type EmailValues = {
  variables: Record<string, string>
  /** Given: the foot says where to unsubscribe. */
  unsubscribePath: string | null
  publicUrl: string
}

/**
 * One email. Values go in as what they are and nothing more: no markup, no line of their own, no other variable.
 *
 * @throws Error when a value is missing or a path leads out of the shop
 */
export async function renderEmail(
  template: Template,
  content: TemplateContent,
  { variables, unsubscribePath, publicUrl }: EmailValues,
): Promise<RenderedEmail> {
  const { subject, html, text } = await emailPattern(template, content, unsubscribePath !== null)
  const given = unsubscribePath === null ? variables : { ...variables, unsubscribePath }
  const find = (name: string): string | undefined => {
    if (!Object.hasOwn(given, name)) return undefined
    const value = given[name] ?? ''
    const isPath = name === 'unsubscribePath' || isAddress(template.variables[name])
    return isPath ? absolute(value, publicUrl) : oneLine(value)
  }
  const shownOf = (name: string) => {
    if (!name.startsWith(SHOWN)) return find(name)
    const url = find(name.slice(SHOWN.length))
    return url?.replace(/^https?:\/\/|\?.*$/g, '')
  }
  const escaped = (name: string) => {
    const value = shownOf(name)
    return value === undefined ? undefined : escapeHtml(value)
  }
  return {
    subject: oneLine(fill(subject, find)),
    html: fill(html, escaped),
    text: fill(text, find),
  }
}
