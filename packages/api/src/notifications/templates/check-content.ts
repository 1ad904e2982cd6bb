import type { FieldMessages } from '../../errors.ts'
import { smsLength } from '../rendering/sms-length.ts'
import { isAddress, type Template } from './catalogue.ts'
import type { TemplateContent } from './template.schema.ts'
import { textsOf, variablesIn } from './template-variables.ts'

/**
 * What keeps a content from being sent as that template, by field; empty when nothing does. A button that the template has leads
 * to what the message is for (a confirmation, say), so it cannot be left out.
 */
export function checkContent(template: Template, content: TemplateContent): FieldMessages {
  const problems: FieldMessages = {}
  const complain = (field: string, message: string) => {
    problems[field] = [...(problems[field] ?? []), message]
  }
  for (const { field, text } of textsOf(content)) {
    for (const name of new Set(variablesIn(text)))
      if (!Object.hasOwn(template.variables, name))
        complain(field, `There is no {{${name}}} here. ${known(template)}`)
    if (/\{\{|\}\}/.test(text.replace(/\{\{[^{}]*\}\}/g, '')))
      complain(field, 'A variable is written {{name}}.')
  }
  if (template.channel === 'SMS') checkText(content, complain)
  else checkEmail(template, content, complain)
  return problems
}

const MAX_SEGMENTS = 4

type Complain = (field: string, message: string) => void

function checkText({ subject, blocks }: TemplateContent, complain: Complain): void {
  if (subject !== '') complain('subject', 'A text message has no subject.')
  if (blocks.length !== 1 || blocks[0]?.kind !== 'text') complain('blocks', 'A text message is one text.')
  const { segments } = smsLength(blocks[0]?.text ?? '')
  if (segments > MAX_SEGMENTS)
    complain('blocks.0.text', `This costs as much as ${segments} text messages; keep it to ${MAX_SEGMENTS}.`)
}

function checkEmail(template: Template, { subject, blocks }: TemplateContent, complain: Complain): void {
  if (subject === '') complain('subject', 'Say what it is about.')
  const links = blocks.map((block) => (block.kind === 'button' ? block.link : null))
  for (const [place, link] of links.entries())
    if (link !== null && !(Object.hasOwn(template.variables, link) && isAddress(template.variables[link])))
      complain(`blocks.${place}.link`, 'A button leads to one of the addresses of this message.')
  for (const block of template.content.blocks)
    if (block.kind === 'button' && !links.includes(block.link))
      complain('blocks', `The button to ${block.link} is what the message is for: keep it.`)
}

function known({ variables }: Template): string {
  const names = Object.keys(variables)
  return names.length === 0 ? 'This message has no variables.' : `There are: ${names.join(', ')}.`
}
