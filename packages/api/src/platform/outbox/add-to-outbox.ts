import type { Prisma, Transaction } from '@lomash/db'

export type NewOutboxJob = {
  job: string
  payload: Prisma.InputJsonObject
  runAt?: Date
  dedupeKey?: string
}

/** Transactions that added a job, so that workers can be told of it once it is committed. */
const additions = new WeakSet<Transaction>()

/** The row's id; null when there was one of that job with that dedupeKey. */
export async function addToOutbox(
  tx: Transaction,
  { job, payload, runAt, dedupeKey }: NewOutboxJob,
): Promise<string | null> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO platform.outbox (job, payload, dedupe_key, run_at)
    VALUES (${job}, ${JSON.stringify(payload)}::jsonb, ${dedupeKey ?? null},
      coalesce(${runAt ?? null}::timestamptz, now()))
    ON CONFLICT (job, dedupe_key) DO NOTHING RETURNING id`
  if (rows.length > 0) additions.add(tx)
  return rows[0]?.id ?? null
}

export function hasAdditions(tx: Transaction): boolean {
  return additions.has(tx)
}
