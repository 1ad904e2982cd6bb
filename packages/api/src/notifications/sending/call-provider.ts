import { type Provider, type ProviderCall, ProviderError, type Receipt } from '../ports.ts'
import { redact } from './redact.ts'

/**
 * Calls a provider, and says how each call went, of it or of those it handed on to.
 *
 * @throws ProviderError; whatever else a provider throws counts as temporary
 */
export async function callProvider<Content>(
  provider: Provider<Content>,
  content: Content,
  signal: AbortSignal,
  onCall: (call: ProviderCall) => void,
): Promise<Receipt> {
  const startedAt = performance.now()
  let isTold = false
  const tell = (outcome: ProviderCall['outcome'], detail: string) => {
    if (isTold) return
    const tookMs = Math.round(performance.now() - startedAt)
    onCall({ provider: provider.name, outcome, detail: redact(detail), tookMs })
  }
  try {
    const receipt = await provider.send(content, signal, (call) => {
      isTold = true
      onCall(call)
    })
    tell('ACCEPTED', receipt.reference)
    return receipt
  } catch (thrown) {
    const error = asProviderError(thrown)
    tell(error.kind === 'temporary' ? 'TEMPORARY_FAILURE' : 'PERMANENT_FAILURE', error.message)
    throw error
  }
}

function asProviderError(thrown: unknown): ProviderError {
  if (thrown instanceof ProviderError) return thrown
  return new ProviderError('temporary', thrown instanceof Error ? thrown.message : String(thrown))
}
