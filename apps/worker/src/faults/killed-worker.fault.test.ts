import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FaultStage, openFaultStage } from '../testing/fault-stage.ts'
import { FAULT_TEST, PATIENCE } from '../testing/patience.ts'

const JOBS = 20
let stage: FaultStage

beforeEach(async () => {
  stage = await openFaultStage()
})
afterEach(() => stage.close())

test('killed before the effect: another worker brings it about', FAULT_TEST, async () => {
  const { gateway } = stage
  gateway.hold('before')
  const worker = await stage.startWorker()
  await stage.promise(JOBS)
  await expect.poll(gateway.held, PATIENCE).toBe(10)
  await worker.kill()
  gateway.release('cut')
  expect(gateway.effects.size).toBe(0)
  await stage.startWorker()
  await stage.expectEachOnce()
})

test(
  'killed after the effect, before it was written down: it does not happen again',
  FAULT_TEST,
  async () => {
    const { gateway } = stage
    gateway.hold('after')
    const worker = await stage.startWorker()
    await stage.promise(JOBS)
    await expect.poll(gateway.held, PATIENCE).toBe(10)
    await worker.kill()
    gateway.release('cut')
    expect(await stage.count('DONE')).toBe(0)
    await stage.startWorker()
    await stage.expectEachOnce()
    expect([...gateway.requests.values()].filter((times) => times === 2)).toHaveLength(10)
  },
)
