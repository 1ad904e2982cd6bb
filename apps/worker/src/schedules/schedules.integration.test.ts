import type { Schedule } from '@lomash/api/worker'
import { flushTestRedis } from '@lomash/db/testing'
import type { Queue } from 'bullmq'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { PATIENCE } from '../testing/patience.ts'
import { openWorkerStage, type WorkerStage } from '../testing/worker-stage.ts'
import { applySchedules } from './apply-schedules.ts'
import { latestSlot } from './slots.ts'
import { openTicks } from './ticks.ts'

const job = 'platform.apply-retention'
const often: Schedule = { job, at: { everyMs: 200 }, catchUp: false }
const eachMinute: Schedule = { job, at: { pattern: '* * * * *' }, catchUp: false }
const nightly: Schedule = { job, at: { pattern: '30 2 * * *' }, catchUp: true }
const HOUR_MS = 3_600_000

let stage: WorkerStage
let ticks: Queue

beforeAll(async () => {
  stage = await openWorkerStage()
})
afterAll(() => stage.close())
beforeEach(() => {
  ticks = openTicks(stage.redis.asking)
})
afterEach(async () => {
  await ticks.close()
  await stage.reset()
})

const handle = async () => {}
const apply = (schedules: Record<string, Schedule>, now?: Date) =>
  applySchedules(stage.services, ticks, schedules, now)
const tables = () => stage.api.database.primary
const ticking = async () =>
  (await ticks.getJobSchedulers(0, -1, true)).map(({ key, every, pattern, next }) => ({
    key,
    at: every ?? pattern,
    next,
  }))

async function slots(): Promise<string[]> {
  const rows = await tables().outboxJob.findMany({ select: { payload: true }, orderBy: { dedupeKey: 'asc' } })
  return rows.map(({ payload }) => (payload as { slot: string }).slot)
}

/** As if the schedule had been declared then. */
async function holdSince(name: string, heldSince: Date): Promise<void> {
  await tables().schedule.update({ where: { name }, data: { heldSince } })
}

test('each slot has one job, however many workers there are', async () => {
  for (let n = 0; n < 3; n++) stage.start({ handle, schedules: { often } })
  await expect.poll(async () => (await slots()).length, PATIENCE).toBeGreaterThan(6)
  const found = await slots()
  expect(new Set(found).size).toBe(found.length)
  expect(found.every((slot) => new Date(slot).getTime() % 200 === 0)).toBe(true)
  expect(await ticking()).toHaveLength(1)
})

test('a changed schedule takes the place of the old one, and one that is gone ends', async () => {
  await apply({ kept: nightly, changed: nightly, gone: eachMinute })
  await apply({ kept: nightly, changed: eachMinute })
  expect(await ticking()).toMatchObject([
    { key: 'changed', at: '* * * * *' },
    { key: 'kept', at: '30 2 * * *' },
  ])
  expect(await ticks.getJobCountByTypes('delayed', 'wait')).toBe(2)
  expect(await tables().schedule.count()).toBe(2)
})

test('a restart changes nothing, not even a tick that is due', async () => {
  await apply({ eachMinute })
  const [before] = await ticking()
  // The next start comes after the tick was due: it must still tick.
  const later = new Date((before?.next ?? 0) + 30_000)
  await apply({ eachMinute }, later)
  expect(await ticking()).toEqual([before])
})

test('a clock that Redis has lost is set again', async () => {
  await apply({ eachMinute, nightly })
  await flushTestRedis()
  await apply({ eachMinute, nightly })
  expect((await ticking()).map(({ key }) => key).sort()).toEqual(['eachMinute', 'nightly'])
})

test('a clock whose next tick is lost is set again', async () => {
  await apply({ eachMinute })
  const [before] = await ticking()
  await stage.redis.asking.del(ticks.toKey(`repeat:eachMinute:${before?.next}`), ticks.toKey('delayed'))
  await apply({ eachMinute }, new Date((before?.next ?? 0) + 120_000))
  expect(await ticks.getJobCountByTypes('delayed', 'wait')).toBe(1)
})

test('the worker sets its clocks again by itself when Redis was emptied', async () => {
  stage.start({ handle, schedules: { often } })
  await expect.poll(async () => (await slots()).length, PATIENCE).toBeGreaterThan(1)
  await flushTestRedis()
  const before = (await slots()).length
  await expect.poll(async () => (await slots()).length, PATIENCE).toBeGreaterThan(before + 2)
})

test('a missed night is made up for once, by whichever worker comes', async () => {
  await apply({ nightly })
  const now = new Date()
  await holdSince('nightly', new Date(now.getTime() - 72 * HOUR_MS))
  for (let n = 0; n < 3; n++) stage.start({ handle, schedules: { nightly } })
  const slot = latestSlot(nightly.at, now).toISOString()
  await expect.poll(slots, PATIENCE).toEqual([slot])
  await apply({ nightly }, now)
  expect(await slots()).toEqual([slot])
})

test('a schedule that is new, or was changed, makes up for no night before it', async () => {
  await apply({ nightly })
  expect(await slots()).toEqual([])
  await holdSince('nightly', new Date(Date.now() - 72 * HOUR_MS))
  await apply({ nightly: { ...nightly, at: { pattern: '15 3 * * *' } } })
  expect(await slots()).toEqual([])
})
