import { Body, Container, Head, Hr, Html, Link, Preview, Section, Text } from '@react-email/components'
import { createElement as h, type ReactNode } from 'react'
import { day, nightStyles, sans, serif } from './email-theme.ts'

export type LayoutProps = {
  /** What an inbox shows beside the subject. */
  preview: string
  body: ReactNode[]
  /** Whether one click ends mails like this; `{{unsubscribePath}}` is where. */
  hasUnsubscribe: boolean
  reason: string
}

export const COMPANY_LINE = 'Lomash Wood. Fitted kitchens and bedrooms, made to order in the UK.'

/** What every email looks like. No picture, no font and no script is loaded, so nobody learns that it was opened. */
export function EmailLayout({ preview, body, hasUnsubscribe, reason }: LayoutProps): ReactNode {
  return h(
    Html,
    { lang: 'en-GB' },
    h(
      Head,
      null,
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('meta', { name: 'supported-color-schemes', content: 'light dark' }),
      h('style', null, nightStyles),
    ),
    h(
      Body,
      { className: 'page', style: { backgroundColor: day.linen, margin: 0, padding: '0 12px' } },
      h(Preview, null, preview),
      h(
        Container,
        { style: { maxWidth: '576px', margin: '0 auto', padding: '36px 0 48px' } },
        h(Text, { className: 'mark', style: wordmark }, 'Lomash Wood'),
        h(Section, { className: 'sheet', style: sheet }, ...body),
        h(Hr, {
          className: 'line',
          style: { borderColor: day.sand, borderTopWidth: '1px', margin: '32px 0 20px' },
        }),
        h(Text, { className: 'quiet', style: small }, reason, ...(hasUnsubscribe ? [' ', unsubscribe] : [])),
        h(Text, { className: 'quiet', style: small }, COMPANY_LINE),
      ),
    ),
  )
}

const wordmark = {
  fontFamily: serif,
  fontSize: '23px',
  lineHeight: '28px',
  fontWeight: 500,
  letterSpacing: '-0.01em',
  color: day.forest,
  margin: '0 0 24px',
}

const sheet = {
  backgroundColor: day.paper,
  border: `1px solid ${day.sand}`,
  borderTop: `3px solid ${day.forest}`,
  padding: '40px 44px 20px',
}

const small = { fontFamily: sans, fontSize: '14px', lineHeight: '21px', color: day.quiet, margin: '0 0 8px' }

const unsubscribe = h(
  Link,
  {
    key: 'unsubscribe',
    href: '{{unsubscribePath}}',
    className: 'link',
    style: { color: day.ink, textDecoration: 'underline' },
  },
  'Unsubscribe',
)
