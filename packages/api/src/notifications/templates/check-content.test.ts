import { describe, expect, test } from 'vitest'
import { renderSms } from '../rendering/render-sms.ts'
import { smsLength } from '../rendering/sms-length.ts'
import { type Template, templates } from './catalogue.ts'
import { checkContent } from './check-content.ts'
import { currentContent } from './current-content.ts'
import { type Block, templateContent } from './template.schema.ts'

const confirm: Template = templates['newsletter-confirm']
const sms: Template = templates['sms-check']
const button: Block = { kind: 'button', text: 'Confirm', link: 'confirmPath' }
const check = (blocks: Block[], subject = 'Hello') => checkContent(confirm, { subject, blocks })

describe.each(Object.entries<Template>(templates))('the program’s own %s', (_, template) => {
  test('can be sent, and what follows from its examples too', () => {
    expect(templateContent.parse(template.content)).toEqual(template.content)
    expect(checkContent(template, template.content)).toEqual({})
  })
})

test('our text messages fit in one segment', () => {
  for (const template of Object.values<Template>(templates)) {
    if (template.channel !== 'SMS') continue
    const variables = Object.fromEntries(
      Object.entries(template.variables).map(([name, { example }]) => [name, example]),
    )
    const text = renderSms(template, template.content, { variables, publicUrl: 'https://www.example.co.uk' })
    expect(smsLength(text)).toMatchObject({ encoding: 'GSM-7', segments: 1 })
  }
})

test.each<[string, Block[], string, string[]]>([
  [
    'a variable that is not the template’s',
    [button, { kind: 'text', text: 'Dear {{name}}' }],
    'Hello',
    ['blocks.1.text'],
  ],
  ['one in the subject', [button], 'For {{name}}', ['subject']],
  ['an inherited name', [button, { kind: 'text', text: '{{constructor}}' }], 'Hello', ['blocks.1.text']],
  ['an internal name', [button, { kind: 'text', text: '{{shown_confirmPath}}' }], 'Hello', ['blocks.1.text']],
  ['a variable left open', [button, { kind: 'text', text: 'see {{confirmPath' }], 'Hello', ['blocks.1.text']],
  ['braces in braces', [button, { kind: 'text', text: '{{{{confirmPath}}}}' }], 'Hello', ['blocks.1.text']],
  [
    'a name with more in it',
    [button, { kind: 'text', text: '{{confirmPath.x}}' }],
    'Hello',
    ['blocks.1.text'],
  ],
  ['no subject', [button], '', ['subject']],
  ['no button to confirm with', [{ kind: 'text', text: 'Hello' }], 'Hello', ['blocks']],
  [
    'a button to nowhere',
    [button, { kind: 'button', text: 'Go', link: 'nowhere' }],
    'Hello',
    ['blocks.1.link'],
  ],
])('a content with %s is refused at its field', (_, blocks, subject, fields) => {
  expect(Object.keys(check(blocks, subject))).toEqual(fields)
})

test('a button does not lead to what is no address', () => {
  const content = { subject: 'Hello', blocks: [{ kind: 'button' as const, text: 'Go', link: 'requestedBy' }] }
  expect(checkContent(templates['email-check'], content)).toHaveProperty(['blocks.0.link'])
})

test('a text message has one text and no subject', () => {
  const text: Block = { kind: 'text', text: 'Hello {{requestedBy}}' }
  expect(checkContent(sms, { subject: '', blocks: [text] })).toEqual({})
  expect(checkContent(sms, { subject: 'Hello', blocks: [text] })).toHaveProperty('subject')
  expect(checkContent(sms, { subject: '', blocks: [text, text] })).toHaveProperty('blocks')
  const long: Block = { kind: 'text', text: 'a'.repeat(613) }
  expect(checkContent(sms, { subject: '', blocks: [long] })).toHaveProperty(['blocks.0.text'])
  expect(checkContent(sms, { subject: '', blocks: [{ kind: 'heading', text: 'Hello' }] })).toHaveProperty(
    'blocks',
  )
})

test('what staff saved for a program that could fill it is not sent by one that cannot', () => {
  const saved = { subject: 'Hello', blocks: [button, { kind: 'text', text: 'Dear {{name}}' }] }
  expect(currentContent(confirm, saved)).toBe(confirm.content)
  expect(currentContent(confirm, { subject: 'Hello' })).toBe(confirm.content)
  expect(currentContent(confirm, { subject: 'Hello', blocks: [button] }).subject).toBe('Hello')
})
