import { signLinks } from '../notifications/sending/sign-links.ts'
import { findTemplate } from '../notifications/templates/catalogue.ts'
import type { TestApi } from './test-api.ts'

/** Of the link in a message, were it sent now, or of the variable's when it has more than one; empty without. */
export function mailedToken(
  api: Pick<TestApi, 'services'>,
  message: { templateKey: string; variables: unknown } | undefined,
  variable?: string,
): string {
  const template = message ? findTemplate(message.templateKey) : null
  if (!message || !template) return ''
  const sent = signLinks(api.services, template, message.variables as Record<string, string>)
  return /token=([\w-]+)/.exec(JSON.stringify(variable === undefined ? sent : sent[variable]))?.[1] ?? ''
}
