import type { Services } from '../../services.ts'
import { checkedTemplate, versionConflict } from './checked-template.ts'
import type { SaveTemplateInput } from './save-template.schema.ts'

/**
 * Staff's version of a message, from the next one sent on, those already promised included.
 *
 * @returns the version it has now
 * @throws DomainError TEMPLATE_NOT_FOUND, VALIDATION_ERROR, VERSION_CONFLICT when it was changed since it was read
 */
export async function saveTemplate(
  { database }: Pick<Services, 'database'>,
  { key, content, version }: SaveTemplateInput,
): Promise<{ version: number }> {
  checkedTemplate(key, content)
  const { notificationTemplate } = database.primary
  const next = { ...content, version: version + 1 }
  const { count } =
    version === 0
      ? await notificationTemplate.createMany({ data: [{ key, ...next }], skipDuplicates: true })
      : await notificationTemplate.updateMany({ where: { key, version }, data: next })
  if (count === 0) throw versionConflict()
  return { version: next.version }
}
