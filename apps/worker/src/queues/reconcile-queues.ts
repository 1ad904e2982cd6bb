import {
  buryUnknownJobs,
  isJobName,
  jobs,
  listRelayedJobs,
  type RelayedJob,
  returnJobs,
  type Services,
} from '@lomash/api/worker'
import type { JobQueues } from './job-queues.ts'

const BATCH = 1_000

export type ReconcileOptions = {
  services: Pick<Services, 'database'>
  queues: Pick<JobQueues, 'missing'>
  /** Jobs handed out since then may still be on their way. */
  ageMs: number
  unknownGraceMs: number
}

/**
 * Puts back what the outbox has handed out and its queue does not have: Redis lost it, or a worker died on the way. Every step
 * may be repeated and cut off anywhere. What is unknown for long is given up.
 *
 * @returns how many jobs were put back and buried
 */
export async function reconcileQueues(
  options: ReconcileOptions,
): Promise<{ returned: number; buried: number }> {
  const { services, unknownGraceMs } = options
  let returned = 0
  let after: RelayedJob | undefined
  do {
    const relayed = await listRelayedJobs(services, { ageMs: options.ageMs, after, limit: BATCH })
    after = relayed.length === BATCH ? relayed.at(-1) : undefined
    returned += await returnMissing(options, relayed)
  } while (after)
  const buried = await buryUnknownJobs(services, { knownJobs: Object.keys(jobs), afterMs: unknownGraceMs })
  return { returned, buried }
}

async function returnMissing(
  { services, queues, unknownGraceMs }: ReconcileOptions,
  relayed: readonly RelayedJob[],
): Promise<number> {
  const last = relayed.at(-1)
  if (!last) return 0
  const forgotten = await queues.missing(relayed)
  // A newer worker's, unless there is none that would take it.
  const unknown = relayed.filter(({ job, ageMs }) => !isJobName(job) && ageMs > unknownGraceMs)
  const ids = [...forgotten, ...unknown].map(({ id }) => id)
  return ids.length > 0 ? returnJobs(services, ids, last.relayedAt) : 0
}
