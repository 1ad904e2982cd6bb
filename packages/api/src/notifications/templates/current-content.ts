import type { Template } from './catalogue.ts'
import { checkContent } from './check-content.ts'
import { type TemplateContent, templateContent } from './template.schema.ts'

/** Staff's version of a template, unless this version of the program cannot fill it; then the program's own. */
export function currentContent(template: Template, stored: unknown): TemplateContent {
  if (stored === null) return template.content
  const content = templateContent.safeParse(stored)
  if (!content.success || Object.keys(checkContent(template, content.data)).length > 0)
    return template.content
  return content.data
}
