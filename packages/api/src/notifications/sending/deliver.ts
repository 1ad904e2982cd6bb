import { type JobRun, PermanentFailure, TemporaryFailure } from '../../jobs/job-run.ts'
import type { Services } from '../../services.ts'
import { type Provider, type ProviderCall, ProviderError, type Receipt } from '../ports.ts'
import { suppress } from '../suppress.ts'
import { callProvider } from './call-provider.ts'
import type { LoadedMessage } from './load-message.ts'
import { redact } from './redact.ts'
import { writeDown } from './write-down.ts'

/**
 * Hands a message to its provider and writes down how that went. Only the provider's refusals are turned into failures of the
 * job: an error of the database, even after the provider took the message, is thrown as it is and leads to another run, which
 * calls the provider with the same key.
 *
 * @throws TemporaryFailure, PermanentFailure
 */
export async function deliver<Content>(
  services: Services,
  run: JobRun,
  message: LoadedMessage,
  provider: Provider<Content>,
  content: Content,
): Promise<void> {
  const calls: ProviderCall[] = []
  const result = await callProvider(provider, content, run.signal, (call) => calls.push(call)).catch(
    (error: ProviderError) => error,
  )
  if (!(result instanceof ProviderError)) {
    await writeDown(services, message, calls, { how: sent(provider.name, calls, result), run })
    return
  }
  const isOver = result.kind !== 'temporary' || run.isLastAttempt
  const bounced = result.kind === 'recipient'
  const { channel, recipient: address } = message
  await writeDown(
    services,
    message,
    calls,
    isOver
      ? {
          how: { status: 'FAILED', statusReason: calls.at(-1)?.detail ?? '' },
          run,
          ...(bounced ? { also: (tx) => suppress(tx, { channel, address, reason: 'BOUNCED' }) } : {}),
        }
      : null,
  )
  throw result.kind === 'temporary'
    ? new TemporaryFailure(redact(result.message), result.retryAfterMs)
    : new PermanentFailure(redact(result.message))
}

function sent(providerName: string, calls: ProviderCall[], receipt: Receipt) {
  const provider = calls.at(-1)?.provider ?? providerName
  // Fit to be kept, whatever it is: a mail that was taken over and could not be written down would be sent again.
  const providerReference = receipt.reference
    .replace(/\p{Cc}/gu, '')
    .slice(0, 200)
    .toWellFormed()
  return { status: 'SENT' as const, provider, providerReference }
}
