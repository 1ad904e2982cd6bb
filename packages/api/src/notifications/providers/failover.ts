import { type Provider, ProviderError } from '../ports.ts'
import { callProvider } from '../sending/call-provider.ts'
import { createCircuit } from './circuit.ts'

/**
 * A provider that is two: what the first cannot do now the second does, within the same attempt. A refusal of the message or of its
 * recipient would be the second's too, so it is not asked. While the first is down it is not asked either.
 */
export function withFailover<Content>(
  first: Provider<Content>,
  second: Provider<Content>,
  clock: () => number = Date.now,
): Provider<Content> {
  const circuit = createCircuit(clock)
  return {
    name: `${first.name}, ${second.name}`,
    async send(content, signal, onCall = () => {}) {
      if (circuit.isOpen()) return callProvider(second, content, signal, onCall)
      try {
        const receipt = await callProvider(first, content, signal, onCall)
        circuit.succeeded()
        return receipt
      } catch (error) {
        if (!isTemporary(error)) {
          // It answered, so it is there.
          circuit.succeeded()
          throw error
        }
        circuit.failed()
        if (signal.aborted) throw error
        return await callProvider(second, content, signal, onCall).catch((other: ProviderError) => {
          throw isTemporary(other) ? sooner(error, other) : other
        })
      }
    },
    async close() {
      await Promise.all([first.close(), second.close()])
    },
  }
}

const isTemporary = (error: unknown): error is ProviderError =>
  error instanceof ProviderError && error.kind === 'temporary'

/** Neither could; the message may be tried again as soon as one of them lets it. */
function sooner(first: ProviderError, second: ProviderError): ProviderError {
  const waits = [first.retryAfterMs, second.retryAfterMs].filter((wait) => wait !== undefined)
  return new ProviderError('temporary', second.message, waits.length === 2 ? Math.min(...waits) : undefined)
}
