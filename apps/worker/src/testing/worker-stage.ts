import { createNudge } from '@lomash/api'
import { openTestApi, type TestApi } from '@lomash/api/testing'
import { queueNames, type Services } from '@lomash/api/worker'
import { flushTestRedis, testRedisUrls } from '@lomash/db/testing'
import pino from 'pino'
import { openJobQueues } from '../queues/job-queues.ts'
import { openStateRedis } from '../queues/redis.ts'
import { type RunningWorker, startWorker, type WorkerOptions } from '../start-worker.ts'
import { createMetrics } from '../telemetry/metrics.ts'

export type WorkerStage = {
  api: TestApi
  /** Those of the API, which wake the workers of this stage. */
  services: Services
  redis: ReturnType<typeof openStateRedis>
  queues: ReturnType<typeof openJobQueues>
  /** Starts a worker in this process. */
  start(options: Partial<WorkerOptions> & Pick<WorkerOptions, 'handle'>): RunningWorker
  /** Stops the workers and forgets every job, here and in Redis. */
  reset(): Promise<void>
  close(): Promise<void>
}

export const silent = pino({ level: 'silent' })

/** A database and a Redis of this test file's own, and workers on them as they run in production, but quicker. */
export async function openWorkerStage(): Promise<WorkerStage> {
  const api = await openTestApi({ isCached: false, now: new Date() })
  const connection = { url: testRedisUrls().stateUrl, commandTimeoutMs: 2_000 }
  const redis = openStateRedis(connection)
  const queues = openJobQueues(redis.asking)
  const services = { ...api.services, nudgeWorkers: createNudge(redis.asking), clock: Date.now }
  let workers: RunningWorker[] = []

  async function stopAll(): Promise<void> {
    await Promise.all(workers.map((worker) => worker.stop(0)))
    workers = []
  }

  return {
    api,
    services,
    redis,
    queues,
    start(options) {
      const worker = startWorker({
        services,
        schedules: {},
        queueNames,
        concurrencyOf: () => 10,
        redis: connection,
        metrics: createMetrics(),
        logger: silent,
        pollMs: 50,
        sweepMs: 200,
        lockMs: 1_000,
        ...options,
      })
      workers.push(worker)
      return worker
    },
    async reset() {
      await stopAll()
      await flushTestRedis()
      await api.database.primary.outboxJob.deleteMany()
      await api.database.primary.schedule.deleteMany()
    },
    async close() {
      await stopAll()
      await queues.close()
      redis.disconnect()
      await api.close()
    },
  }
}
