import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Template } from '../templates/catalogue.ts'
import { emailPattern } from './email-pattern.ts'
import { renderEmail } from './render-email.ts'

const template: Template = {
  channel: 'EMAIL',
  topic: 'newsletter',
  purpose: 'Tests',
  variables: {
    name: { kind: 'text', example: 'Amara' },
    town: { kind: 'text', example: 'Leeds' },
    confirmPath: { kind: 'path', example: '/confirm?token=example' },
  },
  content: {
    subject: 'For {{name}} in {{ town }}',
    blocks: [
      { kind: 'heading', text: 'Dear {{name}}' },
      { kind: 'text', text: 'Fish & chips in {{town}}.\nToday.\n\nLook at {{confirmPath}}.' },
      { kind: 'button', text: 'Confirm', link: 'confirmPath' },
      { kind: 'note', text: 'Three days.' },
    ],
  },
}
const values = { name: 'Amara', town: 'Leeds', confirmPath: '/confirm?token=a&b=c' }

function render(more: Partial<typeof values> = {}, unsubscribePath: string | null = '/out?token=x') {
  const variables = { ...values, ...more }
  return renderEmail(template, template.content, {
    variables,
    unsubscribePath,
    publicUrl: 'https://shop.example',
  })
}

/** The tags of a page, which a value must not add to. */
const tagsOf = (html: string) => html.match(/<[^>]*>/g)?.map((tag) => tag.replace(/\s.*/s, '')) ?? []

describe('an email', () => {
  test('has a subject, a page and the same in plain text, with links written out', async () => {
    const { subject, html, text } = await render()
    expect(subject).toBe('For Amara in Leeds')
    expect(html).toContain('href="https://shop.example/confirm?token=a&amp;b=c"')
    expect(html).toContain('>shop.example/confirm</a>')
    expect(html).toContain('Fish &amp; chips')
    expect(html).not.toContain('{{')
    expect(text).toBe(`Dear Amara
=============

Fish & chips in Leeds.
Today.

Look at https://shop.example/confirm?token=a&b=c.

Confirm:
https://shop.example/confirm?token=a&b=c

Three days.

--
You get this email because this address was given for our newsletter.
Unsubscribe: https://shop.example/out?token=x
Lomash Wood. Fitted kitchens and bedrooms, made to order in the UK.`)
  })

  test('says where to unsubscribe only when there is such a place', async () => {
    expect((await render()).html).toContain('href="https://shop.example/out?token=x"')
    const { html, text } = await render({}, null)
    expect(`${html}${text}`).not.toContain('nsubscribe')
  })

  test('loads nothing from anywhere, so nobody learns that it was opened', async () => {
    expect((await render()).html).not.toMatch(/<img|<script|<link\b|url\(|@import|src=/i)
  })

  test('holds any value as that value: no markup, no line, no header, no other variable comes of it', async () => {
    const plain = tagsOf((await render()).html)
    const nasty = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '<script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        "' onmouseover='x",
        '{{town}}',
        '{{confirmPath}}',
        'a\r\nBcc: everybody@example.com',
        'a\u2028b\u202Ec',
        '$& $1 $`',
        '</style><!--',
        '&lt;b&gt;',
      ),
    )
    await fc.assert(
      fc.asyncProperty(nasty, async (name) => {
        const { subject, html, text } = await render({ name })
        expect(tagsOf(html)).toEqual(plain)
        expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
        expect(text.split('\n').length).toBe((await render()).text.split('\n').length)
        if (/^[\x21-\x7e]+$/.test(name)) {
          expect(subject).toBe(`For ${name} in Leeds`)
          expect(text).toContain(`Dear ${name}\n`)
        }
      }),
    )
  })

  test.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    '\\\\evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
    'confirm',
    '',
  ])('is not made with a link to %j', async (confirmPath) => {
    await expect(render({ confirmPath })).rejects.toThrow('leads out of the shop')
  })

  test('is not made with a value missing', async () => {
    const options = { variables: { name: 'Amara' }, unsubscribePath: null, publicUrl: 'https://shop.example' }
    await expect(renderEmail(template, template.content, options)).rejects.toThrow(
      'There is no value for {{town}}',
    )
  })

  test('shows an inbox the beginning of its text, cut between words and not within a variable', async () => {
    const text = `${'word '.repeat(26)}end {{name}} more and more and more`
    const content = { subject: 'Hello', blocks: [{ kind: 'text' as const, text }] }
    const options = { variables: values, unsubscribePath: null, publicUrl: 'https://shop.example' }
    const { html } = await renderEmail(template, content, options)
    expect(/<div[^>]*data-skip-in-text[^>]*>([^<]*)/.exec(html)?.[1]).toMatch(/word end…/)
  })

  test('is rendered once for each content of a template, not for each message', async () => {
    const pattern = await emailPattern(template, template.content, true)
    await render({ name: 'Somebody else' })
    expect(await emailPattern(template, { ...template.content }, true)).toBe(pattern)
    expect(await emailPattern(template, { ...template.content, subject: 'Other' }, true)).not.toBe(pattern)
    expect(await emailPattern(template, template.content, false)).not.toBe(pattern)
  })
})
