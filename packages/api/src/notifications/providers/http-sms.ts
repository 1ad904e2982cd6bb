import { z } from 'zod'
import { ProviderError, type ProviderErrorKind, type Receipt, type SmsProvider } from '../ports.ts'
import { type Answer, ask } from './ask.ts'
import { isRefusal } from './is-refusal.ts'
import { retryAfterMs } from './retry-after.ts'

const accepted = z.object({ id: z.string().min(1).max(200) })

/**
 * Text messages over a plain HTTP API: POST `{ to, text }` with an idempotency key, 2xx and `{ id }` for what was taken over.
 * 422 says that the number is none.
 */
export function createHttpSmsProvider({
  url,
  token,
  timeoutMs = 6_000,
}: {
  url: string
  token: string
  timeoutMs?: number
}): SmsProvider {
  return {
    name: 'http-sms',
    async send({ key, to, text }, signal) {
      const headers = {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        'idempotency-key': key,
      }
      return readReceipt(await ask({ url, headers, body: JSON.stringify({ to, text }), signal, timeoutMs }))
    },
    async close() {},
  }
}

function readReceipt({ status, headers, text }: Answer): Receipt {
  const said = `${status} ${text}`
  if (status < 200 || status > 299)
    throw new ProviderError(kindOf(status), said, retryAfterMs(headers.get('retry-after'), Date.now()))
  const receipt = accepted.safeParse(parseJson(text))
  // It may have been taken over; another try with the same key does no harm.
  if (!receipt.success) throw new ProviderError('temporary', `Not understood: ${said}`)
  return { reference: receipt.data.id }
}

function kindOf(status: number): ProviderErrorKind {
  if (status === 422) return 'recipient'
  return isRefusal(status) ? 'permanent' : 'temporary'
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
