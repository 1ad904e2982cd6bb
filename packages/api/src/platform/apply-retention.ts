import { jobs } from '../jobs/catalogue.ts'
import { USUAL_RETENTION } from '../jobs/job-definition.ts'
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
  for (const finished of allFinishedJobs()) {
    let deleted = BATCH
    while (deleted === BATCH && !signal.aborted) deleted = await deleteFinishedJobs(services, finished, BATCH)
  }
  let forgotten = BATCH
  while (forgotten === BATCH && !signal.aborted) forgotten = await forgetFailedRuns(services, BATCH)
  await forgetDepths(services)
  for (const trim of trims) {
    signal.throwIfAborted()
    await trim(services, signal)
  }
}

function allFinishedJobs(): FinishedJobs[] {
  const names = Object.keys(jobs)
  const known = Object.entries(jobs).flatMap(([name, { retention }]): FinishedJobs[] => [
    { state: 'DONE', days: retention.doneDays, jobs: [name] },
    { state: 'DEAD', days: retention.deadDays, jobs: [name] },
    { state: 'DISCARDED', days: retention.deadDays, jobs: [name] },
  ])
  return [
    ...known,
    { state: 'DONE', days: USUAL_RETENTION.doneDays, jobs: names, isInverted: true },
    { state: 'DEAD', days: USUAL_RETENTION.deadDays, jobs: names, isInverted: true },
    { state: 'DISCARDED', days: USUAL_RETENTION.deadDays, jobs: names, isInverted: true },
  ]
}
