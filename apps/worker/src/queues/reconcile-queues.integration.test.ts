import { claimDueJobs, jobs } from '@lomash/api/worker'
import { flushTestRedis } from '@lomash/db/testing'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { insertJobs } from '../testing/outbox-rows.ts'
import { PATIENCE } from '../testing/patience.ts'
import { openWorkerStage, type WorkerStage } from '../testing/worker-stage.ts'
import { openQueue } from './job-queues.ts'
import { reconcileQueues } from './reconcile-queues.ts'

let stage: WorkerStage

beforeAll(async () => {
  stage = await openWorkerStage()
})
afterAll(() => stage.close())
afterEach(() => stage.reset())

const reconcile = (options: { ageMs?: number; unknownGraceMs?: number } = {}) =>
  reconcileQueues({ ...stage, ageMs: 0, unknownGraceMs: 0, ...options })
const count = (state: 'PENDING' | 'RELAYED' | 'DONE' | 'DEAD') =>
  stage.api.database.primary.outboxJob.count({ where: { state } })
const claim = (limit: number) => claimDueJobs(stage.services, { jobs: Object.keys(jobs), limit })

test('what was claimed and never handed out is put back, what its queue has is left there', async () => {
  await insertJobs(stage.services, Array(2_500).fill({}))
  // Not all at once: on a busy machine that takes longer than a command may.
  for (let batch = 1; batch <= 13; batch++) expect(await stage.queues.add(await claim(100))).toEqual([])
  await claim(1_200)
  expect(await reconcile()).toEqual({ returned: 1_200, buried: 0 })
  expect(await count('RELAYED')).toBe(1_300)
})

test('what was handed out a moment ago may be on its way', async () => {
  await insertJobs(stage.services, [{}])
  await claim(1)
  expect(await reconcile({ ageMs: 60_000 })).toEqual({ returned: 0, buried: 0 })
})

test('a name that no worker knows is given up after a while', async () => {
  const longAgo = new Date(Date.now() - 3_600_000)
  await insertJobs(stage.services, [
    { job: 'gone.job', runAt: longAgo },
    { job: 'gone.job', state: 'RELAYED', relayedAt: longAgo, runAt: longAgo },
    { job: 'future.job' },
  ])
  expect(await reconcile({ unknownGraceMs: 60_000 })).toEqual({ returned: 1, buried: 2 })
  expect(await count('DEAD')).toBe(2)
  expect(await count('PENDING')).toBe(1)
})

test('a worker whose Redis is emptied under it does every job all the same, once', async () => {
  const done = new Map<string, number>()
  const gate = Promise.withResolvers<void>()
  stage.start({
    async handle(_, { id }) {
      await gate.promise
      done.set(id, (done.get(id) ?? 0) + 1)
    },
  })
  const ids = await insertJobs(stage.services, Array(200).fill({}))
  stage.services.nudgeWorkers()
  await expect.poll(() => count('RELAYED'), PATIENCE).toBe(200)
  await flushTestRedis()
  gate.resolve()
  await expect.poll(() => count('DONE'), PATIENCE).toBe(200)
  expect([...done.keys()].sort()).toEqual([...ids].sort())
})

test('what is being run when Redis is emptied is run by nobody else', async () => {
  const runs: string[] = []
  const gate = Promise.withResolvers<void>()
  const lockMs = 60_000
  stage.start({
    lockMs,
    // All of them busy: what is handed out again goes to the other worker.
    concurrencyOf: () => 5,
    async handle(_, { id }) {
      runs.push(id)
      await gate.promise
    },
  })
  const ids = await insertJobs(stage.services, Array(5).fill({}))
  stage.services.nudgeWorkers()
  await expect.poll(() => runs.length, PATIENCE).toBe(5)
  await flushTestRedis()
  stage.start({ lockMs, handle: async (_, { id }) => void runs.push(id) })
  // The other worker was given them and has put them off.
  await expect.poll(() => count('PENDING'), PATIENCE).toBe(5)
  gate.resolve()
  await expect.poll(() => count('DONE'), PATIENCE).toBe(5)
  expect(runs.sort()).toEqual(ids.sort())
})

test('what somebody puts into a queue by hand is kept as a dead letter and not run', async () => {
  const queue = openQueue('sms-send', stage.redis.asking)
  await queue.add('notifications.send-sms', { messageId: 'x'.repeat(9_000) })
  const runs: string[] = []
  stage.start({ handle: async (_, { id }) => void runs.push(id) })
  await expect.poll(() => count('DEAD'), PATIENCE).toBe(1)
  await expect.poll(() => queue.getJobCountByTypes('wait', 'active', 'prioritized'), PATIENCE).toBe(0)
  expect(runs).toEqual([])
  await queue.close()
})
