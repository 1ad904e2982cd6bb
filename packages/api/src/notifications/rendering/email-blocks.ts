import { Button, Heading, Link, Text } from '@react-email/components'
import { createElement as h, type ReactNode } from 'react'
import type { Template } from '../templates/catalogue.ts'
import type { Block } from '../templates/template.schema.ts'
import { day, sans, serif } from './email-theme.ts'

const words = { fontFamily: sans, fontSize: '17px', lineHeight: '27px', color: day.ink, margin: '0 0 20px' }
const quiet = { ...words, fontSize: '15px', lineHeight: '23px', color: day.quiet }

/** Before a variable's name: the link without what only machines read of it. Staff cannot write it, it is no variable of theirs. */
export const SHOWN = 'shown_'

/** A part of the body. Variables stay as they are written, `{{name}}`, to be filled in for each message. */
export function renderBlock(block: Block, place: number, template: Template): ReactNode {
  switch (block.kind) {
    case 'heading':
      return h(
        Heading,
        {
          key: place,
          as: place === 0 ? 'h1' : 'h2',
          className: place === 0 ? 'ink title' : 'ink',
          style: title(place),
        },
        block.text,
      )
    case 'text':
      return paragraphs(block.text, place, 'ink', words, template)
    case 'note':
      return paragraphs(block.text, place, 'quiet', quiet, template)
    case 'button':
      return h(
        Button,
        { key: place, href: `{{${block.link}}}`, className: 'button', style: button },
        block.text,
      )
  }
}

const title = (place: number) => ({
  fontFamily: serif,
  fontSize: place === 0 ? '30px' : '22px',
  lineHeight: '1.2',
  fontWeight: 500,
  letterSpacing: '-0.01em',
  color: day.ink,
  margin: place === 0 ? '0 0 20px' : '32px 0 12px',
})

const button = {
  fontFamily: sans,
  fontSize: '17px',
  lineHeight: '24px',
  fontWeight: 600,
  color: day.paper,
  backgroundColor: day.forest,
  borderRadius: '4px',
  padding: '13px 26px',
  margin: '8px 0 28px',
}

/** A blank line ends a paragraph. */
function paragraphs(
  text: string,
  place: number,
  className: string,
  style: object,
  template: Template,
): ReactNode[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph, at) =>
      h(Text, { key: `${place}.${at}`, className, style }, ...inline(paragraph, template)),
    )
}

function inline(paragraph: string, { variables }: Template): ReactNode[] {
  return paragraph.split(/(\{\{\s*[A-Za-z]\w*\s*\}\}|\n)/).map((part, at) => {
    const name = /^\{\{\s*(\w+)\s*\}\}$/.exec(part)?.[1]
    if (part === '\n') return h('br', { key: at })
    if (name === undefined || variables[name]?.kind !== 'path') return part
    return h(
      Link,
      {
        key: at,
        href: `{{${name}}}`,
        className: 'link',
        style: { color: day.forest, textDecoration: 'underline' },
      },
      `{{${SHOWN}${name}}}`,
    )
  })
}
