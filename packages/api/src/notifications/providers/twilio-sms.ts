import twilio from 'twilio'
import { ProviderError, type ProviderErrorKind, type SmsProvider } from '../ports.ts'
import { type Answer, ask } from './ask.ts'
import { isRefusal } from './is-refusal.ts'
import { retryAfterMs } from './retry-after.ts'

export type TwilioOptions = {
  accountSid: string
  authToken: string
  /** One of our numbers, in E.164. */
  from: string
  apiUrl?: string | undefined
  timeoutMs?: number
}

/** https://www.twilio.com/docs/api/errors: not a number, not reachable from ours, asked us to stop, not a mobile. */
const RECIPIENT_REFUSED = [21211, 21217, 21610, 21614]

/**
 * Likewise, but about us: our number is none, may not send, or not there; our account is out of credit or over a limit. The
 * status is 400 all the same.
 */
const SENDER_REFUSED = [21212, 21266, 21408, 21603, 21606, 21611, 21659, 21660, 21661, 30002, 63038]

/**
 * Text messages through Twilio. Its API has no idempotency key: a message that it took over without our hearing of it is sent
 * again (ADR 0009).
 */
export function createTwilioProvider({
  accountSid,
  authToken,
  from,
  apiUrl = 'https://api.twilio.com',
  timeoutMs = 6_000,
}: TwilioOptions): SmsProvider {
  return {
    name: 'twilio',
    async send({ to, text }, signal) {
      const http = new HttpClient(apiUrl, signal, timeoutMs)
      try {
        const { sid } = await twilio(accountSid, authToken, { httpClient: http }).messages.create({
          to,
          from,
          body: text,
        })
        if (!sid) throw new Error('it names no message')
        return { reference: sid }
      } catch (error) {
        throw error instanceof ProviderError ? error : toProviderError(error, http.answer)
      }
    },
    async close() {},
  }
}

/** Twilio's own client knows no abort, no bound on an answer and no other host; this one serves one message. */
class HttpClient extends twilio.RequestClient {
  answer: Answer | undefined
  readonly #apiUrl: string
  readonly #signal: AbortSignal
  readonly #timeoutMs: number

  constructor(apiUrl: string, signal: AbortSignal, timeoutMs: number) {
    super()
    this.#apiUrl = apiUrl
    this.#signal = signal
    this.#timeoutMs = timeoutMs
  }

  override async request<Data>(options: Parameters<twilio.RequestClient['request']>[0]) {
    const { uri, headers, data, username, password } = options
    const { pathname, search } = new URL(uri)
    this.answer = await ask({
      url: new URL(pathname + search, this.#apiUrl).href,
      headers: {
        ...(headers as Record<string, string>),
        authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`,
      },
      body: new URLSearchParams(data as Record<string, string>).toString(),
      signal: this.#signal,
      timeoutMs: this.#timeoutMs,
    })
    return {
      statusCode: this.answer.status,
      body: this.answer.text as Data,
      headers: Object.fromEntries(this.answer.headers),
    }
  }
}

function toProviderError(thrown: unknown, answer: Answer | undefined): ProviderError {
  const { message, code } = thrown as { message?: string; code?: number }
  const said = [answer?.status, code, message].filter(Boolean).join(' ')
  const waitMs = retryAfterMs(answer?.headers.get('retry-after'), Date.now())
  return new ProviderError(kindOf(answer?.status ?? 0, code), said, waitMs)
}

function kindOf(status: number, code: number | undefined): ProviderErrorKind {
  if (code !== undefined && RECIPIENT_REFUSED.includes(code)) return 'recipient'
  if (code !== undefined && SENDER_REFUSED.includes(code)) return 'temporary'
  return isRefusal(status) ? 'permanent' : 'temporary'
}
