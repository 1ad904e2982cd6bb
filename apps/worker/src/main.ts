import {
  createInvalidationLog,
  createNudge,
  createProviders,
  createServices,
  queues,
  schedules,
} from '@lomash/api/worker'
import { createCache, createSessionStore, openDriver } from '@lomash/cache'
import { createDatabase } from '@lomash/db'
import pino from 'pino'
import { readEnv } from './env.ts'
import { handleWith } from './handlers/index.ts'
import { healthServer } from './health.ts'
import { openStateRedis } from './queues/redis.ts'
import { drainOnce } from './shutdown.ts'
import { startWorker } from './start-worker.ts'
import { openDepthReporter } from './telemetry/cloudwatch.ts'
import { startGauge } from './telemetry/gauge-queues.ts'
import { createMetrics } from './telemetry/metrics.ts'

const env = readEnv()
const logger = pino({ level: env.LOG_LEVEL, base: { process: 'worker' } })

const database = createDatabase({
  primaryUrl: env.DATABASE_URL,
  replicaUrl: env.DATABASE_URL_READONLY,
  poolSize: env.DATABASE_POOL_SIZE,
  preparesStatements: env.DATABASE_PREPARED_STATEMENTS,
})
const cache = createCache({
  driver: openDriver(env),
  log: createInvalidationLog(database),
  isEnabled: true,
})
await cache.start()
const redis = openStateRedis({
  url: env.REDIS_STATE_URL,
  commandTimeoutMs: env.REDIS_COMMAND_TIMEOUT_MS,
})
const services = createServices({
  database,
  cache,
  appSecret: env.APP_SECRET,
  nudgeWorkers: createNudge(redis.asking),
  sessions: createSessionStore(redis.asking),
})
const { email, sms } = createProviders(env)
const metrics = createMetrics()

const worker = startWorker({
  services,
  handle: handleWith({ ...services, email, sms, publicUrl: env.PUBLIC_URL }),
  schedules,
  queueNames: env.WORKER_QUEUES,
  concurrencyOf: (queue) => env.WORKER_CONCURRENCY.get(queue) ?? queues[queue].concurrency,
  redis,
  metrics,
  logger,
  pollMs: env.WORKER_POLL_MS,
  sweepMs: env.WORKER_SWEEP_MS,
  lockMs: env.WORKER_LOCK_MS,
})
const { AWS_REGION: region, METRICS_NAMESPACE: namespace, AWS_ENDPOINT_URL: endpoint } = env
const reporter = region && namespace ? await openDepthReporter({ region, namespace, endpoint }) : undefined
const gauge = startGauge({ services, metrics, reporter, logger })

const drain = drainOnce(
  [
    () => worker.stop(env.WORKER_DRAIN_MS),
    () => gauge.stop(),
    () => email.close(),
    () => sms.close(),
    () => cache.close(),
    () => database.close(),
  ],
  logger,
)
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  // Not `once`: a second signal would end the process at once.
  process.on(signal, () => drain.start().then(() => process.exit(0)))
}
healthServer(worker.checks, drain.isDraining, metrics.registry).listen(env.WORKER_PORT, env.HOST, () =>
  logger.info({ port: env.WORKER_PORT, queues: env.WORKER_QUEUES }, 'working'),
)
