import { useCrashingDatabase } from '@lomash/db/testing'
import { expect, onTestFinished, test } from 'vitest'
import { openFaultStage } from '../testing/fault-stage.ts'
import { FAULT_TEST, PATIENCE } from '../testing/patience.ts'

test(
  'PostgreSQL dies while messages are sent: no failure is counted, and nothing is sent again',
  FAULT_TEST,
  async () => {
    const database = await useCrashingDatabase()
    onTestFinished(() => database.drop())
    const stage = await openFaultStage({ databaseUrl: database.databaseUrl })
    onTestFinished(() => stage.close())
    stage.gateway.hold('after')
    await stage.startWorker()
    await stage.promise(20)
    await expect.poll(stage.gateway.held, PATIENCE).toBe(10)

    await database.crash()
    stage.gateway.release('finish')
    await expect.poll(() => stage.gateway.held(), PATIENCE).toBe(0)
    await database.recover()

    await stage.expectEachOnce()
    const failed = await stage.api.database.primary.outboxJob.count({ where: { attempts: { gt: 0 } } })
    expect(failed).toBe(0)
  },
)
