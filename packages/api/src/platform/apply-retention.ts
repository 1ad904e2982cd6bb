import { jobs } from '../jobs/catalogue.ts'
import { type JobDefinition, USUAL_RETENTION } from '../jobs/job-definition.ts'
import type { Services } from '../services.ts'
import { deleteFinishedJobs, type FinishedJobs } from './outbox/delete-finished-jobs.ts'
import { forgetDepths, forgetFailedRuns } from './outbox/forget-history.ts'

/** Bounds how long rows stay locked, and how much log a replica has to follow at once. */
const BATCH = 1_000

/** A domain's own: deletes what it has kept for as long as it is to be kept. */
export type Trim = (services: Services, signal: AbortSignal) => Promise<unknown>

/**
 * Deletes jobs that ended longer ago than their retention says, then has each domain delete its own. Cut off in the middle, it
 * goes on there the next time.
 */
export async function applyRetention(
  services: Services,
  signal: AbortSignal,
  trims: readonly Trim[],
): Promise<void> {
  for (const finished of allFinishedJobs())
    await inBatches(signal, (limit) => deleteFinishedJobs(services, finished, limit))
  await inBatches(signal, (limit) => forgetFailedRuns(services, limit))
  await forgetDepths(services)
  for (const trim of trims) {
    signal.throwIfAborted()
    await trim(services, signal)
  }
}

/** Until a batch is not full: then nothing is left. */
async function inBatches(signal: AbortSignal, forget: (limit: number) => Promise<number>): Promise<void> {
  let forgotten = BATCH
  while (forgotten === BATCH && !signal.aborted) forgotten = await forget(BATCH)
}

function allFinishedJobs(): FinishedJobs[] {
  const known = Object.entries(jobs).flatMap(([name, { retention }]) => finishedJobs(retention, [name]))
  const others = finishedJobs(USUAL_RETENTION, Object.keys(jobs))
  return [...known, ...others.map((each) => ({ ...each, isInverted: true }))]
}

const finishedJobs = (
  { doneDays, deadDays }: JobDefinition['retention'],
  names: readonly string[],
): FinishedJobs[] => [
  { state: 'DONE', days: doneDays, jobs: names },
  { state: 'DEAD', days: deadDays, jobs: names },
  { state: 'DISCARDED', days: deadDays, jobs: names },
]
