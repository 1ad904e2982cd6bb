import { Redis } from 'ioredis'
import { expect, onTestFinished, test } from 'vitest'
import { openFaultStage } from '../testing/fault-stage.ts'
import { PATIENCE } from '../testing/patience.ts'
import { openRedisLink } from '../testing/redis-link.ts'

test('killed between claiming jobs and handing them out: another worker hands them out', async () => {
  const stage = await openFaultStage()
  onTestFinished(() => stage.close())
  const link = await openRedisLink(stage.redis.port)
  onTestFinished(() => link.close())
  const redis = new Redis(stage.redis.url)
  onTestFinished(() => redis.disconnect())

  const worker = await stage.startWorker({ REDIS_STATE_URL: link.url })
  await stage.promise(1)
  await expect.poll(() => stage.count('DONE'), PATIENCE).toBe(1)
  link.swallow()
  await stage.promise(20)
  await expect.poll(() => stage.count('RELAYED'), PATIENCE).toBe(20)
  await worker.kill()
  expect(await stage.count('RELAYED')).toBe(20)
  expect(await redis.keys('bull:sms-send:????????-*')).toEqual([])

  await stage.startWorker()
  await stage.expectEachOnce()
})
