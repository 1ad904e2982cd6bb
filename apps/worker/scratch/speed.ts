import { createNudge } from '@lomash/api'
import { enqueue, queueNames, transact } from '@lomash/api/worker'
import { createDatabase } from '@lomash/db'
import pino from 'pino'
import { openStateRedis } from '../src/queues/redis.ts'
import { startWorker } from '../src/start-worker.ts'
import { createMetrics } from '../src/telemetry/metrics.ts'

const env = process.env as Record<string, string>
const database = createDatabase({ primaryUrl: env.DATABASE_URL!, poolSize: 10, preparesStatements: true })
const redis = openStateRedis({ url: env.REDIS_STATE_URL!, commandTimeoutMs: 2000 })
const services: any = { database, cache: { apply: async () => {} }, nudgeWorkers: createNudge(redis.asking) }
const N = 20000
const mem = (w: string) => {
  const m = process.memoryUsage()
  console.log(
    w,
    'rss',
    (m.rss / 1e6) | 0,
    'heapTotal',
    (m.heapTotal / 1e6) | 0,
    'used',
    (m.heapUsed / 1e6) | 0,
    'ext',
    (m.external / 1e6) | 0,
    'ab',
    (m.arrayBuffers / 1e6) | 0,
  )
}
mem('start')
let peak = 0
setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss)
}, 100).unref()
let relayed = 0,
  done = 0
const metrics = createMetrics()
const handlerAt = new Map<string, number>()
const worker = startWorker({
  services,
  handle: async (_, { id }) => {
    handlerAt.set(id, performance.now())
    done++
  },
  schedules: {},
  queueNames: env.ONLY_RELAY ? ['upkeep'] : queueNames,
  concurrencyOf: () => 50,
  redis: { url: env.REDIS_STATE_URL!, commandTimeoutMs: 2000 },
  metrics: {
    ...metrics,
    relayed: (b) => {
      relayed += b.size
    },
  },
  logger: pino({ level: 'warn' }),
  pollMs: 1000,
  sweepMs: 15000,
  lockMs: 30000,
  maxWaiting: 100000,
})
await new Promise((r) => setTimeout(r, 1500))
// latency
if (!env.ONLY_RELAY) {
  const lat: number[] = []
  for (let n = 0; n < 100; n++) {
    const id = await transact(services, (tx: any) =>
      enqueue(tx, 'notifications.send-sms', { messageId: '00000000-0000-7000-8000-000000000000' }),
    )
    const t = performance.now()
    while (!handlerAt.has(id!)) await new Promise((r) => setTimeout(r, 1))
    lat.push(handlerAt.get(id!)! - t)
    await new Promise((r) => setTimeout(r, 20))
  }
  lat.sort((a, b) => a - b)
  console.log('latency p50', lat[50], 'p95', lat[95], 'max', lat[99])
}
mem('idle')
done = 0
relayed = 0
const t0 = performance.now()
await database.primary.$executeRawUnsafe(
  `INSERT INTO platform.outbox (job, payload) SELECT 'notifications.send-sms', '{"messageId":"00000000-0000-7000-8000-000000000000"}' FROM generate_series(1, ${N})`,
)
const t1 = performance.now()
services.nudgeWorkers()
while (relayed < N) await new Promise((r) => setTimeout(r, 5))
const t2 = performance.now()
console.log('insert', t1 - t0, 'relayed/s', (N / (t2 - t1)) * 1000)
if (!env.ONLY_RELAY) {
  while (done < N) await new Promise((r) => setTimeout(r, 5))
  console.log('done/s', (N / (performance.now() - t1)) * 1000)
}
console.log(
  'redis',
  (await redis.asking.info('memory')).match(/used_memory_human:(\S+)/)![1],
  'rss MB',
  process.memoryUsage().rss / 1e6,
  'keys',
  await redis.asking.dbsize(),
)
mem('end')
console.log('peak', (peak / 1e6) | 0)
await worker.stop(1000)
process.exit(0)
