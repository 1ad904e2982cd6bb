import { Redis } from 'ioredis'
import { expect, onTestFinished, test } from 'vitest'
import { type FaultStage, openFaultStage } from '../testing/fault-stage.ts'
import { FAULT_TEST, PATIENCE } from '../testing/patience.ts'

const JOBS = 40

/** A worker in the middle of a backlog: ten requests are under way, thirty jobs wait in Redis. */
async function openBusyStage(redisFlags: string[]): Promise<FaultStage> {
  const stage = await openFaultStage({ redisFlags })
  onTestFinished(() => stage.close())
  stage.gateway.hold('before')
  await stage.startWorker()
  await stage.promise(JOBS)
  await expect.poll(stage.gateway.held, PATIENCE).toBe(10)
  await expect.poll(() => stage.count('RELAYED'), PATIENCE).toBe(JOBS)
  return stage
}

test('FLUSHALL in the middle of a backlog: queues are made anew from PostgreSQL', FAULT_TEST, async () => {
  const stage = await openBusyStage([])
  const client = new Redis(stage.redis.url)
  await client.flushall()
  client.disconnect()
  stage.gateway.release('finish')
  await stage.expectEachOnce()
})

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
