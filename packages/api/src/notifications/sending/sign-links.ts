import type { Services } from '../../services.ts'
import { mailedPath } from '../../shared/mailed-links.ts'
import type { Template } from '../templates/catalogue.ts'

/** A message's values as they are sent: what a link is about has become its path. */
export function signLinks(
  { linkKey, clock }: Pick<Services, 'linkKey' | 'clock'>,
  template: Pick<Template, 'variables'>,
  values: Record<string, string>,
): Record<string, string> {
  const signed = Object.entries(values).map(([name, value]) => {
    const variable = template.variables[name]
    return [name, variable?.kind === 'link' ? mailedPath(linkKey, variable.link, value, clock()) : value]
  })
  return Object.fromEntries(signed)
}
