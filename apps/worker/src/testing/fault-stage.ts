import { openTestApi, type TestApi } from '@lomash/api/testing'
import { enqueue, type JobName, type Services, transact } from '@lomash/api/worker'
import { startRedisServer, type TestRedisServer } from '@lomash/cache/testing'
import { testRedisUrls, useTestDatabase } from '@lomash/db/testing'
import { Redis } from 'ioredis'
import { expect } from 'vitest'
import { PATIENCE } from './patience.ts'
import { type SmsGateway, startSmsGateway } from './sms-gateway.ts'
import { startWorkerProcess, type WorkerProcess } from './worker-process.ts'

export type FaultStage = {
  api: TestApi
  redis: TestRedisServer
  gateway: SmsGateway
  /** A worker of its own process, on the stage's stores. */
  startWorker(env?: Record<string, string>): Promise<WorkerProcess>
  /** Promises so many text messages in one transaction. Nobody is told: workers find them by looking. */
  promise(count: number): Promise<void>
  /** How many of the promised jobs are in this state. */
  count(state: 'PENDING' | 'RELAYED' | 'DONE' | 'DEAD'): Promise<number>
  /** Waits until all that was promised is done, and looks whether each was sent once and queues hold nothing. */
  expectEachOnce(): Promise<void>
  close(): Promise<void>
}

export type FaultStageOptions = {
  redisFlags?: readonly string[]
  /** A database on a server of the test's own. */
  databaseUrl?: string
}

const PROMISED = 'notifications.send-sms' satisfies JobName

/** Quick, so that what a fault leads to comes within a second or two. */
const quick = {
  WORKER_QUEUES: 'sms-send',
  WORKER_POLL_MS: '50',
  WORKER_SWEEP_MS: '500',
  WORKER_LOCK_MS: '1000',
  WORKER_CONCURRENCY: 'sms-send=10',
  WORKER_PORT: '0',
  PUBLIC_URL: 'http://localhost:3000',
  HOST: '127.0.0.1',
}

/** A database, a Redis and an SMS gateway that a test may do anything to while worker processes work on them. */
export async function openFaultStage(options: FaultStageOptions = {}): Promise<FaultStage> {
  const own = options.databaseUrl ? null : await useTestDatabase()
  const databaseUrl = options.databaseUrl ?? own?.databaseUrl ?? ''
  const redis = await startRedisServer(options.redisFlags ?? [])
  const gateway = await startSmsGateway()
  const api = await openTestApi({ isCached: false, now: new Date(), databases: { primaryUrl: databaseUrl } })
  const workers: WorkerProcess[] = []
  const ids: string[] = []
  const { outboxJob } = api.database.primary
  /** Schedules, which every worker keeps, put jobs of their own into the outbox. */
  const count: FaultStage['count'] = (state) => outboxJob.count({ where: { job: PROMISED, state } })

  return {
    api,
    redis,
    gateway,
    count,
    async startWorker(env = {}) {
      const worker = startWorkerProcess({
        DATABASE_URL: databaseUrl,
        REDIS_CACHE_URL: testRedisUrls().cacheUrl,
        REDIS_STATE_URL: redis.url,
        APP_SECRET: 'a secret of tests, 32 characters',
        // Nobody listens there: these tests send text messages.
        SMTP_URL: 'smtp://127.0.0.1:9',
        MAIL_FROM: 'Lomash Wood <hello@example.co.uk>',
        SMS_HTTP_URL: gateway.url,
        SMS_HTTP_TOKEN: gateway.token,
        ...quick,
        ...env,
      })
      workers.push(worker)
      await worker.begun
      return worker
    },
    async promise(count) {
      ids.push(...(await promiseMessages(api.services, ids.length, count)))
    },
    async expectEachOnce() {
      await expect.poll(() => count('DONE'), PATIENCE).toBe(ids.length)
      expect(await outboxJob.count({ where: { job: PROMISED } })).toBe(ids.length)
      expect([...gateway.effects.keys()].sort()).toEqual([...ids].sort())
      expect([...gateway.effects.values()].every((times) => times === 1)).toBe(true)
      await expect.poll(() => heldByQueues(redis.url), PATIENCE).toEqual([])
    },
    async close() {
      for (const worker of workers) await worker.kill()
      await api.close()
      await gateway.close()
      await redis.stop()
      await own?.drop()
    },
  }
}

/** @returns the messages' ids, which their effects are keyed by */
async function promiseMessages(services: Services, from: number, count: number): Promise<string[]> {
  return transact(services, async (tx) => {
    const messages = await tx.notificationMessage.createManyAndReturn({
      data: Array.from({ length: count }, (_, n) => ({
        channel: 'SMS' as const,
        topic: 'team',
        templateKey: 'sms-check',
        recipient: `+44770090${String(from + n).padStart(4, '0')}`,
        variables: { requestedBy: 'a test' },
      })),
      select: { id: true },
    })
    for (const { id } of messages) await enqueue(tx, PROMISED, { messageId: id })
    return messages.map(({ id }) => id)
  })
}

/** The keys of all jobs that Redis holds, in whatever queue and state. */
async function heldByQueues(url: string): Promise<string[]> {
  const redis = new Redis(url)
  try {
    return await redis.keys('bull:*-send:????????-*')
  } finally {
    redis.disconnect()
  }
}
