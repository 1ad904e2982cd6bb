import {
  buryStrayJob,
  keepRuns,
  type QueueName,
  type QueuePolicy,
  queues,
  type Services,
} from '@lomash/api/worker'
import { type Job, type Processor, WaitingError, type Worker } from 'bullmq'
import type { Redis } from 'ioredis'
import type { Logger } from 'pino'
import { type Outcome, type RunDependencies, runJob } from '../jobs/run-job.ts'
import { GivenBack } from '../jobs/run-within.ts'
import { openPatientWorker } from './patient-worker.ts'

export type ConsumerOptions = {
  connection: Redis
  queueNames: readonly QueueName[]
  concurrencyOf: (queue: QueueName) => number
  /** How long a job stays with a worker that gives no sign of life. */
  lockMs: number
  run: RunDependencies
  logger: Logger
  onOutcome?: (outcome: Outcome, seconds: number) => void
}

export type Consumers = {
  /** How many runs are under way. */
  running(): number
  /** Takes no more; resolves when no run is under way. */
  stop(): Promise<void>
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Takes jobs from queues and runs them; what becomes of them `runJob` says. */
export function startConsumers(options: ConsumerOptions): Consumers {
  const underWay = new Map<string, Promise<Outcome>>()
  const process: Processor = async (job, token) => {
    const id = job.id ?? ''
    try {
      // Redis, emptied meanwhile, may give out again what is still being run here.
      const running = underWay.get(id) ?? runTimed(options, job)
      underWay.set(id, running)
      await running
    } catch (error) {
      if (!(error instanceof GivenBack)) throw error
      await job.moveToWait(token)
      throw new WaitingError()
    } finally {
      underWay.delete(id)
    }
  }
  const workers = options.queueNames.map((name) => openWorker(name, process, options))
  const renewal = setInterval(() => {
    const ids = [...underWay.keys()].filter((id) => UUID.test(id))
    if (ids.length > 0) keepRuns(options.run.services, ids, options.lockMs).catch(() => {})
  }, options.lockMs / 3)

  return {
    running: () => underWay.size,
    async stop() {
      await Promise.all(workers.map((worker) => worker.close()))
      clearInterval(renewal)
    },
  }
}

function openWorker(
  name: QueueName,
  process: Processor,
  { connection, concurrencyOf, lockMs, logger }: ConsumerOptions,
): Worker {
  const { rateLimit }: QueuePolicy = queues[name]
  return openPatientWorker(name, process, {
    connection,
    lockMs,
    logger,
    concurrency: concurrencyOf(name),
    ...(rateLimit ? { limiter: { max: rateLimit.max, duration: rateLimit.durationMs } } : {}),
  })
}

async function runTimed({ run, logger, onOutcome }: ConsumerOptions, job: Job): Promise<Outcome> {
  const startedAt = performance.now()
  const id = job.id ?? ''
  try {
    const outcome: Outcome = UUID.test(id)
      ? await runJob(run, { id, queue: job.queueName })
      : { kind: 'missing', job: job.name }
    if (outcome.kind === 'missing') await keepStray(run.services, job)
    onOutcome?.(outcome, (performance.now() - startedAt) / 1_000)
    report(logger, id, outcome)
    return outcome
  } catch (error) {
    if (!(error instanceof GivenBack)) logger.warn({ err: error, id, job: job.name }, 'a run was cut off')
    throw error
  }
}

/** One of ours whose row is gone was done long ago; one that carries something never was ours. */
async function keepStray(services: Pick<Services, 'database'>, job: Job): Promise<void> {
  if (UUID.test(job.id ?? '') && Object.keys(job.data ?? {}).length === 0) return
  await buryStrayJob(services, { queue: job.queueName, id: job.id ?? '', name: job.name, data: job.data })
}

function report(logger: Logger, id: string, { kind, job, error }: Outcome): void {
  if (kind === 'dead') logger.error({ id, job, error }, 'a job was given up')
  else if (kind === 'retried') logger.warn({ id, job, error }, 'a run failed')
  else if (kind === 'missing') logger.warn({ id, job }, 'a queue held what is not in the outbox')
  else logger.debug({ id, job, kind }, 'run')
}
