import type { Check, QueueName, Schedule, Services } from '@lomash/api/worker'
import type { Logger } from 'pino'
import type { Handle } from './jobs/run-job.ts'
import { createSolitude } from './jobs/solitude.ts'
import { startConsumers } from './queues/consumers.ts'
import { openJobQueues } from './queues/job-queues.ts'
import { startKeeper } from './queues/keep-queues.ts'
import { startRelay } from './queues/outbox-relay.ts'
import { createQueueRoom } from './queues/queue-room.ts'
import { reconcileQueues } from './queues/reconcile-queues.ts'
import type { StateRedis } from './queues/redis.ts'
import { applySchedules } from './schedules/apply-schedules.ts'
import { openTicks, startTicking } from './schedules/ticks.ts'
import { stopWithin } from './stop-within.ts'
import type { WorkerMetrics } from './telemetry/metrics.ts'

export type WorkerOptions = {
  services: Services
  handle: Handle
  schedules: Readonly<Record<string, Schedule>>
  queueNames: readonly QueueName[]
  concurrencyOf: (queue: QueueName) => number
  /** Closed when the worker stops. */
  redis: StateRedis
  metrics: WorkerMetrics
  logger: Logger
  pollMs: number
  sweepMs: number
  lockMs: number
  /** So many jobs of a queue lie in Redis; the rest waits in PostgreSQL. */
  maxWaiting?: number
  /** For how long a job that this worker does not know is left to a newer one. */
  unknownGraceMs?: number
}

export type RunningWorker = {
  checks: Check[]
  /** Takes no more jobs, lets those under way end for so long, and gives the others back. */
  stop(drainMs: number): Promise<void>
}

/** Everything a worker process does, but for its door to the outside. */
export function startWorker(options: WorkerOptions): RunningWorker {
  const { services, redis, metrics, logger, lockMs, unknownGraceMs = 10 * 60_000 } = options
  const queues = openJobQueues(redis.asking)
  const ticks = openTicks(redis.asking)
  const givesBack = new AbortController()

  const relay = startRelay({
    services,
    redis,
    queues,
    room: createQueueRoom(queues.waiting, options.maxWaiting ?? 10_000),
    pollMs: options.pollMs,
    logger,
    onBatch: metrics.relayed,
  })
  const keeper = startKeeper({
    redis: redis.asking,
    async reconcile(ageMs) {
      await applySchedules(services, ticks, options.schedules)
      const found = await reconcileQueues({ services, queues, ageMs, unknownGraceMs })
      metrics.reconciled(found)
      if (found.returned + found.buried > 0) logger.warn(found, 'reconciled')
      if (found.returned > 0) relay.wake()
    },
    beatMs: Math.min(1_000, options.sweepMs),
    sweepMs: options.sweepMs,
    logger,
  })
  const clock = startTicking(services, redis.waiting, logger, lockMs)
  const consumers = startConsumers({
    connection: redis.waiting,
    queueNames: options.queueNames,
    concurrencyOf: options.concurrencyOf,
    lockMs,
    run: {
      services,
      handle: options.handle,
      unknownGraceMs,
      leaseMs: lockMs,
      givesBack: givesBack.signal,
      solitude: createSolitude(),
    },
    logger,
    onOutcome: metrics.ran,
  })

  return {
    checks: [
      { name: 'database', isVital: true, run: () => services.database.primary.$queryRaw`SELECT 1` },
      { name: 'redisState', isVital: true, run: () => redis.asking.ping() },
    ],
    async stop(drainMs) {
      const handingOut = Promise.all([relay.stop(), keeper.stop(), clock.close()])
      await stopWithin(drainMs, consumers, {
        giveBack: () => givesBack.abort(),
        isCutOff: () => redis.waiting.status !== 'ready',
      })
      await Promise.race([handingOut, new Promise((resolve) => setTimeout(resolve, 2_000).unref())])
      redis.disconnect()
    },
  }
}
