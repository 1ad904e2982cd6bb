import {
  buryJob,
  deferJob,
  isJobName,
  type JobName,
  type JobRun,
  jobs,
  releaseRun,
  retryJob,
  returnJobs,
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
import type { Solitude } from './solitude.ts'

/** A job that each time takes its process with it must not go on doing so. */
const MOST_STARTS = 10
/**
 * Begun so often and never heard of again, a job runs alone in its process: it is the one that ends it, or ran beside that. From
 * then on only its own crashes count, and the innocent comes to its end.
 */
const STARTS_BESIDE_OTHERS = 2

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
  /** Of all runs of the process. */
  solitude: Solitude
  random?: () => number
}

export type Outcome = {
  /**
   * `missing`: there is no such row. `over`: it was done, given up or put off already. `busy`: it is being run elsewhere. `paused`:
   * its queue is, and it waits in the outbox.
   */
  kind: 'done' | 'over' | 'busy' | 'paused' | 'missing' | 'deferred' | 'retried' | 'dead'
  job: string
  error?: string
}

/**
 * One run of a job that its queue gave out. The row decides what is done, and what came of it is written there: queues may
 * give a job out twice, to two workers at once, or long after.
 *
 * @throws what made it impossible to say what came of the run (the database is away, the process ends): the job stays as it is
 */
export async function runJob(dependencies: RunDependencies, given: GivenJob): Promise<Outcome> {
  const { solitude } = dependencies
  const outcome = await solitude.beside(() =>
    run(dependencies, { ...given, maxStarts: STARTS_BESIDE_OTHERS }),
  )
  if (outcome.kind !== 'suspect') return outcome
  // Counted as begun only now: what ends the process while it waits is not its doing.
  const alone = await solitude.alone(() => run(dependencies, { ...given, maxStarts: MOST_STARTS }))
  if (alone.kind !== 'suspect') return alone
  return giveUp(dependencies.services, given.id, alone.job, 'No run of it ever came to an end')
}

/** What a queue gave out. */
export type GivenJob = { id: string; queue: string }

async function run(
  dependencies: RunDependencies,
  { id, queue, maxStarts }: GivenJob & { maxStarts: number },
): Promise<Outcome | { kind: 'suspect'; job: string }> {
  const { services, leaseMs, givesBack } = dependencies
  // It may have waited for its turn.
  if (givesBack.aborted) throw new GivenBack('The worker is ending')
  const row = await startRun(services, { id, queue, leaseMs, maxStarts })
  if (row.kind === 'missing') return { kind: 'missing', job: 'unknown' }
  if (row.kind === 'busy') await waitForRun(services, id)
  if (row.kind === 'paused') await returnJobs(services, [id])
  if (row.kind !== 'started') return row
  if (!isJobName(row.job)) return refuseUnknown(dependencies, id, row)
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
  let isSettled = false
  try {
    await runWithin(definition.timeoutMs, givesBack, async (signal) => {
      const run: JobRun = { id, attempt, isLastAttempt, signal }
      await handle(job, run, payload)
      isSettled = run.isSettled === true
    })
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
  if (!isSettled) await settleJob(services.database.primary, id)
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
