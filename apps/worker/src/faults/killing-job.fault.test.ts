import { expect, onTestFinished, test } from 'vitest'
import { openFaultStage } from '../testing/fault-stage.ts'
import { FAULT_TEST, PATIENCE } from '../testing/patience.ts'

test(
  'a job that ends its process each time is given up; a slow one that ran beside it comes to its end',
  FAULT_TEST,
  async () => {
    const stage = await openFaultStage()
    onTestFinished(() => stage.close())
    const { gateway, api } = stage
    const { outboxJob } = api.database.primary
    await stage.promise(2)
    const [killer, slow] = await outboxJob.findMany({ orderBy: { id: 'asc' } })
    if (!killer || !slow) throw new Error('Two jobs were promised')
    const stateOf = async ({ id }: { id: string }) =>
      await outboxJob.findUniqueOrThrow({ where: { id }, select: { state: true, starts: true } })
    const killerKey = (killer.payload as { messageId: string }).messageId

    /** A worker that is killed when so many requests are under way, unless only the slow one's is: that ends. */
    async function workUntilKilled(requests: number): Promise<void> {
      const before = gateway.requests.get(killerKey) ?? 0
      gateway.hold('before')
      const worker = await stage.startWorker()
      await expect.poll(gateway.held, PATIENCE).toBe(requests)
      if ((gateway.requests.get(killerKey) ?? 0) === before) {
        gateway.release('finish')
        // The other one is begun as soon as this one has ended.
        gateway.hold('before')
        await expect.poll(() => stateOf(slow as { id: string }), PATIENCE).toMatchObject({ state: 'DONE' })
      }
      await worker.kill()
      gateway.release('cut')
    }

    await workUntilKilled(2)
    await workUntilKilled(2)
    // From now on each is alone in its process, whichever comes first.
    while ((await stateOf(slow)).state !== 'DONE') {
      await workUntilKilled(1)
      expect((await stateOf(slow)).starts).toBeLessThanOrEqual(3)
    }
    // Unless it came first each time, and is given up already.
    await outboxJob.updateMany({ where: { id: killer.id, state: 'RELAYED' }, data: { starts: 10 } })
    await stage.startWorker()
    await expect.poll(() => stateOf(killer), PATIENCE).toMatchObject({ state: 'DEAD' })
    expect([...gateway.effects.values()]).toEqual([1])
  },
)
