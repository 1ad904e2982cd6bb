import { Prisma, type Transaction } from '@lomash/db'
import type { JobRun } from '../../jobs/job-run.ts'
import { settlingJob } from '../../platform/index.ts'
import type { Services } from '../../services.ts'
import type { ProviderCall } from '../ports.ts'
import { type LoadedMessage, open } from './load-message.ts'

/** Rather late than not at all: what a provider took over and nobody wrote down is sent again. */
const PATIENCE = { maxWait: 10_000, timeout: 10_000 }

export type End =
  | { status: 'SENT'; provider: string; providerReference: string }
  | { status: 'SUPPRESSED' | 'FAILED'; statusReason: string }

/**
 * Writes down how a run went: each call of a provider and, when it was the last, how the message ended. What must stay true:
 * nothing of it is written without the rest, so it is one statement. If this fails the message is as if it had not been sent,
 * and the next run sends it with the same key.
 */
export async function writeDown(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  message: LoadedMessage,
  calls: ProviderCall[],
  end: { how: End; run: JobRun; also?: (tx: Transaction) => Promise<unknown> } | null,
): Promise<void> {
  const parts = [
    ...(calls.length > 0 ? [keptCalls(message.id, calls, clock())] : []),
    ...(end ? [endOf(message.id, end.how, clock())] : []),
    // A job that failed for good is its worker's to give up, with the reason.
    ...(end && end.how.status !== 'FAILED' ? [settlingJob(end.run.id)] : []),
  ]
  if (parts.length === 0) return
  const statement = allOf(parts)
  const also = end?.also
  if (!also) {
    await database.primary.$executeRaw(statement)
    return
  }
  await database.primary.$transaction(async (tx) => {
    await tx.$executeRaw(statement)
    await also(tx)
  }, PATIENCE)
}

function allOf(parts: readonly Prisma.Sql[]): Prisma.Sql {
  const named = parts.map((part, place) => Prisma.sql`${Prisma.raw(`part_${place}`)} AS (${part})`)
  return Prisma.sql`WITH ${Prisma.join(named)} SELECT`
}

/** Calls of one run a millisecond apart, so that they stay in order. */
function keptCalls(messageId: string, calls: readonly ProviderCall[], at: number): Prisma.Sql {
  const rows = calls.map(
    ({ provider, outcome, detail, tookMs }, place) => Prisma.sql`
      (${messageId}::uuid, ${provider}, ${outcome}::notifications.attempt_outcome, ${detail}, ${tookMs}::int,
        ${new Date(at + place)}::timestamptz)`,
  )
  return Prisma.sql`
    INSERT INTO notifications.delivery_attempts (message_id, provider, outcome, detail, took_ms, at)
    VALUES ${Prisma.join(rows)}`
}

/** A run that was thought dead may have come first: what has ended stays as it is. */
function endOf(messageId: string, how: End, at: number): Prisma.Sql {
  const { provider, providerReference } =
    how.status === 'SENT' ? how : { provider: null, providerReference: null }
  const statusReason = how.status === 'SENT' ? null : how.statusReason
  return Prisma.sql`
    UPDATE notifications.messages SET status = ${how.status}::notifications.message_status,
      status_reason = ${statusReason}, finished_at = ${new Date(at)}::timestamptz,
      provider = coalesce(${provider}, provider),
      provider_reference = coalesce(${providerReference}, provider_reference)
    WHERE id = ${messageId}::uuid AND status::text = ANY(${[...open]})`
}
