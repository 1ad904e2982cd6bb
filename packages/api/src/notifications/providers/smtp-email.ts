import nodemailer from 'nodemailer'
import pLimit from 'p-limit'
import type { EmailProvider, EmailToSend } from '../ports.ts'
import { abortable } from './abortable.ts'
import { toProviderError } from './smtp-error.ts'

export type SmtpOptions = {
  name: string
  /** smtp://user:password@host:port or smtps://…; nodemailer's options may follow as its query. */
  url: string
  from: string
  replyTo?: string | undefined
  /** The longest silence that is waited through; less than a job may take, so that the other provider has its turn. */
  silenceMs?: number
  maxConnections?: number
}

/** Email over SMTP, on connections that are kept. */
export function createSmtpProvider(options: SmtpOptions): EmailProvider {
  const url = withDefaults(options)
  const transport = nodemailer.createTransport(url.href)
  // Mail that waits in the transport's own line cannot be taken back: it would be sent after its run was given up, and the next
  // run would send it once more. A place is free again when the transport is done, however long ago the run was given up.
  const inLine = pLimit(Number(url.searchParams.get('maxConnections')))
  const sendMail = (mail: Mail, signal: AbortSignal) =>
    inLine(() => {
      signal.throwIfAborted()
      return transport.sendMail(mail)
    })
  // Connections that fail while idle are told of here, and replaced.
  transport.on('error', () => {})
  const domain = /@([^\s>]+)/.exec(options.from)?.[1] ?? 'localhost'
  return {
    name: options.name,
    async send(email, signal) {
      try {
        const sent = await abortable(signal, () => sendMail(toMail(email, options, domain), signal))
        return { reference: sent.response }
      } catch (thrown) {
        throw toProviderError(thrown)
      }
    },
    async close() {
      transport.close()
    },
  }
}

/**
 * SMTP knows no idempotency key: the Message-ID made of it is what lets servers and mailboxes tell a second copy (RFC 5322,
 * 3.6.4).
 */
function toMail(email: EmailToSend, { from, replyTo }: SmtpOptions, domain: string) {
  const { key, to, subject, html, text, headers, calendar } = email
  return {
    messageId: `<${key}@${domain}>`,
    from,
    ...(replyTo ? { replyTo } : {}),
    // As an object: a comma in an address does not make two of it.
    to: { name: '', address: to },
    subject,
    html,
    text,
    headers,
    ...(calendar ? { icalEvent: { ...calendar, filename: 'appointment.ics' } } : {}),
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

type Mail = ReturnType<typeof toMail>

function withDefaults({ url, silenceMs = 6_000, maxConnections = 10 }: SmtpOptions): URL {
  const whole = new URL(url)
  const defaults = {
    pool: true,
    maxConnections,
    maxMessages: 1_000,
    // A kept connection may have been closed by the server just now; more tries than one are the job's.
    maxRequeues: 1,
    connectionTimeout: silenceMs,
    greetingTimeout: silenceMs,
    socketTimeout: silenceMs,
    dnsTimeout: silenceMs,
  }
  for (const [name, value] of Object.entries(defaults))
    if (!whole.searchParams.has(name)) whole.searchParams.set(name, String(value))
  return whole
}
