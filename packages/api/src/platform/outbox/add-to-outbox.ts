import type { Prisma, Transaction } from '@lomash/db'

export type NewOutboxJob = {
  job: string
  payload: Prisma.InputJsonObject
  runAt?: Date
  dedupeKey?: string
  /** The job that it does once more. */
  replayOf?: string
}

/** Transactions that made jobs due, so that workers can be told of it once it is committed. */
const additions = new WeakSet<Transaction>()

/** The row's id; null when there was one of that job with that dedupeKey. */
export async function addToOutbox(
  tx: Transaction,
  { job, payload, runAt, dedupeKey, replayOf }: NewOutboxJob,
): Promise<string | null> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO platform.outbox (job, payload, dedupe_key, run_at, replay_of)
    VALUES (${job}, ${JSON.stringify(payload)}::jsonb, ${dedupeKey ?? null},
      coalesce(${runAt ?? null}::timestamptz, now()), ${replayOf ?? null}::uuid)
    ON CONFLICT (job, dedupe_key) DO NOTHING RETURNING id`
  if (rows.length > 0) noteDueJobs(tx)
  return rows[0]?.id ?? null
}

/** One row a payload, without a dedupeKey. */
export async function addManyToOutbox(
  tx: Transaction,
  job: string,
  payloads: readonly Prisma.InputJsonObject[],
  runAt?: Date,
): Promise<void> {
  if (payloads.length === 0) return
  await tx.$executeRaw`
    INSERT INTO platform.outbox (job, payload, run_at)
    SELECT ${job}, payload, coalesce(${runAt ?? null}::timestamptz, now())
    FROM jsonb_array_elements(${JSON.stringify(payloads)}::jsonb) AS payload`
  noteDueJobs(tx)
}

/** Of a transaction that makes jobs due which were there before. */
export function noteDueJobs(tx: Transaction): void {
  additions.add(tx)
}

export function hasAdditions(tx: Transaction): boolean {
  return additions.has(tx)
}
