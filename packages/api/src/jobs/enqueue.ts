import type { Transaction } from '@lomash/db'
import { addManyToOutbox, addToOutbox } from '../platform/outbox/add-to-outbox.ts'
import { type JobName, type JobPayload, jobs } from './catalogue.ts'

export type EnqueueOptions = {
  /** Not before then; at once when not given. */
  runAt?: Date
  /** Of the same job with the same key, only the first is written. */
  dedupeKey?: string
}

/**
 * Promises that the job will run: a row in the outbox, in the caller's transaction. Committed, it runs, at least once and
 * with its effect once; rolled back, it never was. Workers are woken after the commit when the transaction is one of `transact`,
 * else they find it within a second.
 *
 * @returns the job's id; null when one with that dedupeKey was there already
 * @throws ZodError when the payload is not the job's, which is a mistake in the program
 */
export async function enqueue<Name extends JobName>(
  tx: Transaction,
  job: Name,
  payload: JobPayload<Name>,
  options: EnqueueOptions = {},
): Promise<string | null> {
  return addToOutbox(tx, { job, payload: jobs[job].payload.strict().parse(payload), ...options })
}

/** The same for many of one kind, in one statement. */
export async function enqueueMany<Name extends JobName>(
  tx: Transaction,
  job: Name,
  payloads: readonly JobPayload<Name>[],
  options: Pick<EnqueueOptions, 'runAt'> = {},
): Promise<void> {
  const schema = jobs[job].payload.strict()
  await addManyToOutbox(
    tx,
    job,
    payloads.map((payload) => schema.parse(payload)),
    options.runAt,
  )
}
