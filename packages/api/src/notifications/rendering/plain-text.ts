import type { Block, TemplateContent } from '../templates/template.schema.ts'
import { COMPANY_LINE } from './email-layout.ts'

/** The same message for who reads text: links are written out. Variables stay, to be filled in. */
export function toPlainText(content: TemplateContent, reason: string, hasUnsubscribe: boolean): string {
  const footer = ['--', reason, ...(hasUnsubscribe ? ['Unsubscribe: {{unsubscribePath}}'] : []), COMPANY_LINE]
  return [...content.blocks.map(toLines), footer.join('\n')].join('\n\n')
}

function toLines(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${block.text}\n${'='.repeat(Math.min(block.text.length, 60))}`
    case 'button':
      return `${block.text}:\n{{${block.link}}}`
    default:
      return block.text
  }
}
