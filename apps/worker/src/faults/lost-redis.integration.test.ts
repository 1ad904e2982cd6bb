import { Redis } from 'ioredis'
import { expect, onTestFinished, test } from 'vitest'
import { type FaultStage, openFaultStage } from '../testing/fault-stage.ts'
import { FAULT_TEST, PATIENCE } from '../testing/patience.ts'

const JOBS = 40

/** A worker in the middle of a backlog: ten requests are under way, thirty jobs wait in Redis. */
async function openBusyStage(redisFlags: string[], env = {}): Promise<FaultStage> {
  const stage = await openFaultStage({ redisFlags })
  onTestFinished(() => stage.close())
  stage.gateway.hold('before')
  await stage.startWorker(env)
  await stage.promise(JOBS)
  await expect.poll(stage.gateway.held, PATIENCE).toBe(10)
  await expect.poll(() => stage.count('RELAYED'), PATIENCE).toBe(JOBS)
  return stage
}

test(
  'FLUSHALL in the middle of a backlog: queues are made anew from PostgreSQL, and what is under way is left alone',
  FAULT_TEST,
  async () => {
    // Longer than a busy machine may keep a worker from renewing its hold on its jobs.
    const env = { WORKER_LOCK_MS: '20000' }
    const { gateway, redis, ...stage } = await openBusyStage([], env)
    const client = new Redis(redis.url)
    await client.flushall()
    client.disconnect()
    gateway.hold('never')
    await stage.startWorker(env)
    await expect.poll(() => stage.count('DONE'), PATIENCE).toBe(JOBS - 10)
    // It was given those of the first worker, too, and has put them off.
    await expect.poll(() => stage.count('PENDING'), PATIENCE).toBe(10)
    gateway.release('finish')
    await stage.expectEachOnce()
    expect([...gateway.requests.values()].every((times) => times === 1)).toBe(true)
  },
)

test('Redis dies and comes back with what it had on disk: the backlog goes on', FAULT_TEST, async () => {
  const stage = await openBusyStage(['--appendonly', 'yes', '--appendfsync', 'always'])
  await stage.redis.kill()
  stage.gateway.release('finish')
  await expect.poll(() => stage.count('DONE'), PATIENCE).toBeGreaterThanOrEqual(10)
  await stage.redis.restart()
  await stage.expectEachOnce()
})

test(
  'Redis dies and comes back empty: queues are made anew, and nothing is sent again',
  FAULT_TEST,
  async () => {
    const stage = await openBusyStage([])
    await stage.redis.kill()
    stage.gateway.release('finish')
    await expect.poll(() => stage.count('DONE'), PATIENCE).toBeGreaterThanOrEqual(10)
    await stage.redis.restart()
    await stage.expectEachOnce()
  },
)
