import { expect, onTestFinished, test } from 'vitest'
import { openFaultStage } from '../testing/fault-stage.ts'
import { FAULT_TEST, PATIENCE } from '../testing/patience.ts'

test(
  'a worker that stood still and goes on after another has done its jobs changes nothing',
  FAULT_TEST,
  async () => {
    const stage = await openFaultStage()
    onTestFinished(() => stage.close())
    const { gateway } = stage
    gateway.hold('after')
    const frozen = await stage.startWorker()
    await stage.promise(5)
    await expect.poll(gateway.held, PATIENCE).toBe(5)
    frozen.freeze()
    // Those that come from now on are answered; the first five stay where they are.
    gateway.hold('never')
    await stage.startWorker()
    await expect.poll(() => stage.count('DONE'), PATIENCE).toBe(5)
    const ended = await finishedAt()

    frozen.thaw()
    gateway.release('finish')
    // The thawed worker is at work again: it takes what is promised now, or the other does.
    await stage.promise(20)
    await stage.expectEachOnce()
    expect([...gateway.requests.values()].filter((times) => times === 2)).toHaveLength(5)
    expect(await finishedAt()).toMatchObject(ended)

    async function finishedAt() {
      const rows = await stage.api.database.primary.outboxJob.findMany({
        where: { job: 'notifications.send-sms', state: 'DONE' },
        select: { id: true, finishedAt: true },
      })
      return Object.fromEntries(rows.map(({ id, finishedAt: at }) => [id, at]))
    }
  },
)
