import {
  appSecret,
  booleanFlag,
  deliveryEnv,
  parseEnvironment,
  type QueueName,
  queueNames,
} from '@lomash/api/worker'
import { z } from 'zod'

const number = z.coerce.number().int()
const queueName = z.enum(queueNames as [QueueName, ...QueueName[]])
const list = z.string().transform((value) => value.split(',').map((part) => part.trim()))
const concurrency = z.object({ queue: queueName, jobs: number.min(1).max(1_000) })
/** `email-send=50,sms-send=5` */
const concurrencies = list.transform((pairs, context) => {
  const read = z.array(concurrency).safeParse(
    pairs.map((pair) => {
      const [queue, jobs] = pair.split('=')
      return { queue, jobs }
    }),
  )
  if (read.success) return new Map(read.data.map(({ queue, jobs }) => [queue, jobs]))
  context.addIssue('must be like email-send=50,sms-send=5')
  return z.NEVER
})

export const schema = z.object({
  /** Which queues this process serves; all, when not set. It hands jobs out to every queue. */
  WORKER_QUEUES: list.pipe(z.array(queueName)).default(queueNames),
  /** Jobs run at once in this process, where it shall not be what the queue's policy says. */
  WORKER_CONCURRENCY: concurrencies.default(new Map<QueueName, number>()),
  /** Where /health, /ready and /metrics answer; not for the outside. */
  WORKER_PORT: number.min(0).max(65_535).default(3_100),
  HOST: z.string().default('0.0.0.0'),
  DATABASE_URL: z.url(),
  DATABASE_URL_READONLY: z.url().optional(),
  DATABASE_POOL_SIZE: number.min(1).max(100).default(10),
  /** `off` behind a PgBouncer older than 1.21 in transaction mode. */
  DATABASE_PREPARED_STATEMENTS: booleanFlag.default(true),
  REDIS_CACHE_URL: z.url(),
  /** Both set, as for the web process: the cache speaks to Upstash over REST. */
  UPSTASH_REDIS_REST_URL: z.url().optional(),
  UPSTASH_REDIS_REST_TOKEN: z.string().optional(),
  REDIS_STATE_URL: z.url(),
  REDIS_POOL_SIZE: number.min(1).max(100).default(2),
  REDIS_COMMAND_TIMEOUT_MS: number.min(10).max(5_000).default(2_000),
  /** The same in every process. */
  APP_SECRET: appSecret,
  /** What links in messages begin with. */
  PUBLIC_URL: z.url(),
  ...deliveryEnv.shape,
  /** How often due jobs are looked for when nobody says that there are some. */
  WORKER_POLL_MS: number.min(10).default(1_000),
  /** How often queues are compared with PostgreSQL, and how long a job may be on its way. */
  WORKER_SWEEP_MS: number.min(100).default(15_000),
  /** How long a job stays with a worker that gives no sign of life. */
  WORKER_LOCK_MS: number.min(500).default(30_000),
  /** How long running jobs may take to end once the process shall. */
  WORKER_DRAIN_MS: number.min(0).max(120_000).default(25_000),
  /** Both set: queue depths go to CloudWatch. */
  AWS_REGION: z.string().optional(),
  METRICS_NAMESPACE: z.string().optional(),
  /** Another address of AWS, for tests. */
  AWS_ENDPOINT_URL: z.url().optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

export type Env = z.output<typeof schema>

export const readEnv = (): Env => parseEnvironment(schema, process.env)
