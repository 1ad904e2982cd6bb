import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FaultStage, openFaultStage } from '../testing/fault-stage.ts'
import { FAULT_TEST, PATIENCE } from '../testing/patience.ts'

let stage: FaultStage

beforeEach(async () => {
  stage = await openFaultStage()
})
afterEach(() => stage.close())

test(
  'asked to end, a worker lets its runs end, takes no other, and two signals are as one',
  FAULT_TEST,
  async () => {
    const { gateway } = stage
    gateway.hold('after')
    const worker = await stage.startWorker()
    await stage.promise(20)
    await expect.poll(gateway.held, PATIENCE).toBe(10)
    const ended = worker.terminate()
    const endedToo = worker.terminate()
    await expect.poll(worker.log, PATIENCE).toContain('draining')
    gateway.release('finish')
    expect(await ended).toBe(0)
    expect(await endedToo).toBe(0)
    expect(await stage.count('DONE')).toBe(10)
    await stage.startWorker()
    await stage.expectEachOnce()
    expect([...gateway.requests.values()].every((times) => times === 1)).toBe(true)
  },
)

test('what does not end in time is given back, and runs elsewhere at once', FAULT_TEST, async () => {
  const { gateway } = stage
  gateway.hold('before')
  // Long enough that a lock that expires cannot be what sets the jobs free.
  const worker = await stage.startWorker({ WORKER_DRAIN_MS: '100', WORKER_LOCK_MS: '60000' })
  await stage.promise(5)
  await expect.poll(gateway.held, PATIENCE).toBe(5)
  expect(await worker.terminate()).toBe(0)
  gateway.release('cut')
  await stage.startWorker({ WORKER_LOCK_MS: '60000' })
  await stage.expectEachOnce()
})
