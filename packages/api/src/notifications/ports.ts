/** What the notifications domain wants of those who carry its messages. */

/** An iCalendar object as mail programs take it: shown as an invitation, and as a file besides. */
export type CalendarObject = { method: 'REQUEST' | 'CANCEL'; content: string }

export type EmailToSend = {
  /** The same for every attempt at one message: providers that can, drop a second one. */
  key: string
  to: string
  subject: string
  html: string
  text: string
  headers: Record<string, string>
  calendar?: CalendarObject
}

type SmsToSend = { key: string; to: string; text: string }

/** The provider's own name for what it accepted. */
export type Receipt = { reference: string }

/** How one call of one provider went. */
export type ProviderCall = {
  provider: string
  outcome: 'ACCEPTED' | 'TEMPORARY_FAILURE' | 'PERMANENT_FAILURE'
  /** What the provider said. */
  detail: string
  tookMs: number
}

export type Provider<Content> = {
  /** As it stands in the log of attempts. */
  name: string
  /**
   * Resolves once the provider has taken the message over. One that hands on to others says of each call of them how it went;
   * one that does the work itself need not, its caller sees it.
   *
   * @throws ProviderError
   */
  send(content: Content, signal: AbortSignal, onCall?: (call: ProviderCall) => void): Promise<Receipt>
  close(): Promise<void>
}

export type EmailProvider = Provider<EmailToSend>
export type SmsProvider = Provider<SmsToSend>

/** `temporary`: another try, or another provider, may do. `recipient`: the address itself is refused. `permanent`: the rest. */
export type ProviderErrorKind = 'temporary' | 'recipient' | 'permanent'

export class ProviderError extends Error {
  readonly kind: ProviderErrorKind
  readonly retryAfterMs: number | undefined

  constructor(kind: ProviderErrorKind, message: string, retryAfterMs?: number) {
    super(message)
    this.kind = kind
    this.retryAfterMs = retryAfterMs
  }
}
