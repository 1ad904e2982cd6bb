import { isAddress, type Template } from '../templates/catalogue.ts'
import type { TemplateContent } from '../templates/template.schema.ts'
import { fill, toPattern } from './fill.ts'
import { absolute, oneLine } from './values.ts'

/**
 * The text of one text message.
 *
 * @throws Error when a value is missing or a path leads out of the shop
 */
export function renderSms(
  template: Template,
  { blocks }: TemplateContent,
  { variables, publicUrl }: { variables: Record<string, string>; publicUrl: string },
): string {
  return fill(toPattern(blocks.map(({ text }) => text).join('\n')), (name) => {
    if (!Object.hasOwn(variables, name)) return undefined
    const value = variables[name] ?? ''
    return isAddress(template.variables[name]) ? absolute(value, publicUrl) : oneLine(value)
  })
}
