import { identityStage } from '@lomash/api/testing'
import { enqueue, transact } from '@lomash/api/worker'
import { Redis } from 'ioredis'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FaultStage, openFaultStage } from '../testing/fault-stage.ts'
import { FAULT_TEST, PATIENCE } from '../testing/patience.ts'

const queue = 'sms-send' as const
/** One that goes on meanwhile, for a job that shows when workers have looked. */
const BOTH = { WORKER_QUEUES: 'sms-send,upkeep' }

let stage: FaultStage
let staff: Awaited<ReturnType<typeof owner>>

beforeEach(async () => {
  stage = await openFaultStage()
  staff = await owner()
})
afterEach(() => stage.close())

async function owner() {
  const { browser } = await identityStage(stage.api).staff('OWNER')
  return browser.call.staff.platform
}

const sum = (counts: Map<string, number>) => [...counts.values()].reduce((total, count) => total + count, 0)

/** Waits until what became due before has been looked for: a job that became due after it is done. */
async function untilLookedFor(): Promise<void> {
  const { outboxJob } = stage.api.database.primary
  const slot = new Date().toISOString()
  const id = await transact(stage.api.services, (tx) => enqueue(tx, 'platform.apply-retention', { slot }))
  const state = async () => (await outboxJob.findUniqueOrThrow({ where: { id: id ?? '' } })).state
  await expect.poll(state, PATIENCE).toBe('DONE')
  await outboxJob.delete({ where: { id: id ?? '' } })
}

async function flush(): Promise<void> {
  const client = new Redis(stage.redis.url)
  await client.flushall()
  client.disconnect()
}

test(
  'paused in the middle of a backlog: runs end, none begins on any worker, whatever is lost meanwhile, and resumed each is done once',
  FAULT_TEST,
  async () => {
    const { gateway } = stage
    const first = await stage.startWorker(BOTH)
    await stage.startWorker(BOTH)
    gateway.hold('before')
    await stage.promise(60)
    await expect.poll(gateway.held, PATIENCE).toBeGreaterThanOrEqual(20)
    await expect
      .poll(async () => (await stage.count('RELAYED')) + (await stage.count('PENDING')), PATIENCE)
      .toBe(60)

    await staff.pauseQueue({ queue, reason: 'The gateway is being changed' })
    gateway.release('finish')
    // Runs have ended, and those that were in Redis already are put back.
    await expect.poll(() => stage.count('RELAYED'), PATIENCE).toBe(0)
    const begun = sum(gateway.requests)
    await stage.promise(5)
    await untilLookedFor()
    await flush()
    await untilLookedFor()
    await first.kill()
    await stage.startWorker(BOTH)
    await untilLookedFor()
    expect(sum(gateway.requests)).toBe(begun)
    expect(await stage.count('PENDING')).toBeGreaterThanOrEqual(45)

    await staff.resumeQueue({ queue })
    await stage.expectEachOnce()
  },
)

test(
  'what a worker was running when it was killed waits, too, while its queue is paused',
  FAULT_TEST,
  async () => {
    const { gateway } = stage
    gateway.hold('after')
    const worker = await stage.startWorker(BOTH)
    await stage.promise(10)
    await expect.poll(gateway.held, PATIENCE).toBe(10)
    await staff.pauseQueue({ queue, reason: 'The gateway is being changed' })
    await worker.kill()
    gateway.release('cut')
    await stage.startWorker(BOTH)
    await stage.startWorker(BOTH)
    await expect.poll(() => stage.count('PENDING'), PATIENCE).toBe(10)
    await untilLookedFor()
    expect(sum(gateway.requests)).toBe(10)

    await staff.resumeQueue({ queue })
    await stage.expectEachOnce()
    expect(sum(gateway.requests)).toBe(20)
  },
)
