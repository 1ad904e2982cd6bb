import { ProviderError, type SmsProvider } from '../ports.ts'

/** An SMS gateway that takes `{ to, text }` as JSON and drops a second message with the same idempotency key. */
export function createHttpSmsProvider(options: {
  url: string
  token: string
  timeoutMs: number
}): SmsProvider {
  return {
    name: 'http',
    async send({ key, to, text }, signal) {
      const response = await fetch(options.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${options.token}`,
          'idempotency-key': key,
        },
        body: JSON.stringify({ to, text }),
        signal: AbortSignal.any([signal, AbortSignal.timeout(options.timeoutMs)]),
      }).catch((error: unknown) => {
        throw new ProviderError('temporary', `The gateway could not be asked: ${String(error)}`)
      })
      await response.body?.cancel()
      if (response.ok) return { reference: key }
      const kind = response.status >= 500 || response.status === 429 ? 'temporary' : 'permanent'
      throw new ProviderError(kind, `The gateway answered ${response.status}`)
    },
    async close() {},
  }
}
