import { DomainError } from '../../errors.ts'
import { findTemplate, type Template } from './catalogue.ts'
import { checkContent } from './check-content.ts'
import type { TemplateContent } from './template.schema.ts'

/**
 * The template of that key.
 *
 * @throws DomainError TEMPLATE_NOT_FOUND; VALIDATION_ERROR when the content cannot be sent as it, by field below `content`
 */
export function checkedTemplate(key: string, content: TemplateContent): Template {
  const template = findTemplate(key)
  if (!template) throw templateNotFound()
  const problems = Object.entries(checkContent(template, content))
  if (problems.length === 0) return template
  const fields = Object.fromEntries(problems.map(([field, messages]) => [`content.${field}`, messages]))
  throw new DomainError('VALIDATION_ERROR', 'This message cannot be sent as it is.', fields)
}

export const templateNotFound = () => new DomainError('TEMPLATE_NOT_FOUND', 'There is no such message.')

export const versionConflict = () =>
  new DomainError(
    'VERSION_CONFLICT',
    'Somebody else has changed this message. Load it again, then change it.',
  )
