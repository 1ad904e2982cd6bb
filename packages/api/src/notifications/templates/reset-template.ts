import type { Services } from '../../services.ts'
import { findTemplate } from './catalogue.ts'
import { templateNotFound, versionConflict } from './checked-template.ts'
import type { ResetTemplateInput } from './save-template.schema.ts'

/**
 * Goes back to the program's own version of a message.
 *
 * @throws DomainError TEMPLATE_NOT_FOUND, VERSION_CONFLICT when it was changed since it was read
 */
export async function resetTemplate(
  { database }: Pick<Services, 'database'>,
  { key, version }: ResetTemplateInput,
): Promise<void> {
  if (!findTemplate(key)) throw templateNotFound()
  const { count } = await database.primary.notificationTemplate.deleteMany({ where: { key, version } })
  if (count === 0) throw versionConflict()
}
