import {
  buryJob,
  deferJob,
  isJobName,
  type JobName,
  type JobRun,
  jobs,
  releaseRun,
  retryJob,
  type Services,
  type StartedRun,
  settleJob,
  startRun,
  waitForRun,
} from '@lomash/api/worker'
import { isDatabaseUnavailable } from '@lomash/db'
import { z } from 'zod'
import { notSoonerThan } from './backoff.ts'
import { judgeFailure } from './judge-failure.ts'
import { GivenBack, runWithin } from './run-within.ts'

/** A job that each time takes its process with it must not go on doing so to all others that run beside it. */
const MOST_STARTS = 10

/** Runs the handler of a job on a payload that is the job's. */
export type Handle = (job: JobName, run: JobRun, payload: Record<string, unknown>) => Promise<void>

export type RunDependencies = {
  services: Pick<Services, 'database'>
  handle: Handle
  /** How old a job that this worker does not know must be to be given up. */
  unknownGraceMs: number
  /** For how long a run is this worker's before that has to be renewed. */
  leaseMs: number
  /** Aborted when the process ends: runs under way are given back. */
  givesBack: AbortSignal
  random?: () => number
}

export type Outcome = {
  /** `missing`: there is no such row. `over`: it was done, given up or put off already. `busy`: it is being run elsewhere. */
  kind: 'done' | 'over' | 'busy' | 'missing' | 'deferred' | 'retried' | 'dead'
  job: string
  error?: string
}

/**
 * One run of a job that its queue gave out. The row decides what is done, and what came of it is written there: queues may
 * give a job out twice, to two workers at once, or long after.
 *
 * @throws what made it impossible to say what came of the run (the database is away, the process ends): the job stays as it is
 */
export async function runJob(dependencies: RunDependencies, id: string): Promise<Outcome> {
  const { services } = dependencies
  const row = await startRun(services, { id, leaseMs: dependencies.leaseMs })
  if (row.kind === 'missing') return { kind: 'missing', job: 'unknown' }
  if (row.kind === 'busy') await waitForRun(services, id)
  if (row.kind !== 'started') return row
  if (!isJobName(row.job)) return refuseUnknown(dependencies, id, row)
  if (row.starts > MOST_STARTS) return giveUp(services, id, row.job, 'No run of it ever came to an end')
  const payload = jobs[row.job].payload.strict().safeParse(row.payload)
  if (!payload.success) {
    const error = `Its payload is not the job's: ${z.prettifyError(payload.error)}`.slice(0, 500)
    return giveUp(services, id, row.job, error)
  }
  return attempt(dependencies, { id, job: row.job, payload: payload.data, attempt: row.attempts + 1 })
}

async function attempt(
  { services, handle, givesBack, random = Math.random }: RunDependencies,
  given: { id: string; job: JobName; payload: Record<string, unknown>; attempt: number },
): Promise<Outcome> {
  const { id, job, payload, attempt } = given
  const definition = jobs[job]
  const isLastAttempt = attempt >= definition.attempts
  try {
    await runWithin(definition.timeoutMs, givesBack, (signal) =>
      handle(job, { id, attempt, isLastAttempt, signal }, payload),
    )
  } catch (error) {
    if (error instanceof GivenBack) await releaseRun(services, id)
    if (isDatabaseUnavailable(error)) await releaseRun(services, id).catch(() => {}) // else its hold runs out
    if (error instanceof GivenBack || isDatabaseUnavailable(error)) throw error
    const verdict = judgeFailure(error, definition, { attempt, random: random(), now: Date.now() })
    if (verdict.kind === 'deferred') await deferJob(services, { id, until: verdict.until })
    if (verdict.kind === 'retried') await retryJob(services, { id, attempt, ...verdict })
    if (verdict.kind === 'dead') await buryJob(services, { id, attempt, error: verdict.error })
    return { ...verdict, job }
  }
  // A handler whose effect is in the database has settled the job with it.
  await settleJob(services.database.primary, id)
  return { kind: 'done', job }
}

/** During a deployment it may be for a worker that is newer. */
async function refuseUnknown(
  { services, unknownGraceMs }: RunDependencies,
  id: string,
  { job, ageMs }: StartedRun,
): Promise<Outcome> {
  if (ageMs < unknownGraceMs) {
    await deferJob(services, { id, until: notSoonerThan(new Date(0), Date.now()) })
    return { kind: 'deferred', job }
  }
  return giveUp(services, id, job, 'There is no job of this name')
}

async function giveUp(
  services: RunDependencies['services'],
  id: string,
  job: string,
  error: string,
): Promise<Outcome> {
  await buryJob(services, { id, error })
  return { kind: 'dead', job, error }
}
