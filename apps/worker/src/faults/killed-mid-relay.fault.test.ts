import { Redis } from 'ioredis'
import { expect, onTestFinished, test } from 'vitest'
import { openFaultStage } from '../testing/fault-stage.ts'
import { FAULT_TEST, PATIENCE } from '../testing/patience.ts'
import { openRedisLink } from '../testing/redis-link.ts'

test(
  'killed between claiming jobs and handing them out: another worker hands them out',
  FAULT_TEST,
  async () => {
    const stage = await openFaultStage()
    onTestFinished(() => stage.close())
    const link = await openRedisLink(stage.redis.port)
    onTestFinished(() => link.close())
    const redis = new Redis(stage.redis.url)
    onTestFinished(() => redis.disconnect())
    const heldJobs = () => redis.keys('bull:sms-send:????????-*')

    const worker = await stage.startWorker({ REDIS_STATE_URL: link.url })
    await stage.promise(1)
    await expect.poll(() => stage.count('DONE'), PATIENCE).toBe(1)
    // A worker says that a job is done before it takes it out of its queue.
    await expect.poll(heldJobs, PATIENCE).toEqual([])
    const isBeingHandedOut = link.swallowFrom('notifications.send-sms')
    await stage.promise(20)
    await isBeingHandedOut
    await worker.kill()
    expect(await stage.count('RELAYED')).toBe(20)
    expect(await heldJobs()).toEqual([])

    await stage.startWorker()
    await stage.expectEachOnce()
  },
)
