import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestApi, type TestApi } from '../testing/index.ts'
import { applyRetention } from './apply-retention.ts'

const never = new AbortController().signal
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)
let api: TestApi

beforeAll(async () => {
  api = await openTestApi({ isCached: false, now: new Date() })
})
afterAll(() => api.close())
beforeEach(() => api.database.primary.outboxJob.deleteMany())

async function insert(
  state: 'DONE' | 'DEAD' | 'DISCARDED' | 'PENDING',
  days: number,
  more: object = {},
): Promise<void> {
  const finishedAt = state === 'PENDING' ? null : daysAgo(days)
  const row = { job: 'notifications.send-sms', payload: {}, state, finishedAt, createdAt: daysAgo(days) }
  await api.database.primary.outboxJob.create({ data: { ...row, ...more } })
}
const left = () =>
  api.database.primary.outboxJob.findMany({ select: { dedupeKey: true }, orderBy: { dedupeKey: 'asc' } })

test('jobs are kept for as long as their kind says, and what has not ended for ever', async () => {
  await insert('DONE', 8, { dedupeKey: 'a done one' })
  await insert('DONE', 6, { dedupeKey: 'b done one, younger' })
  await insert('DEAD', 91, { dedupeKey: 'c dead letter' })
  await insert('DEAD', 89, { dedupeKey: 'd dead letter, younger' })
  await insert('PENDING', 400, { dedupeKey: 'e waiting' })
  await insert('DONE', 8, { dedupeKey: 'f of a name that is gone', job: 'gone.job' })
  await insert('DONE', 6, { dedupeKey: 'g the same, younger', job: 'gone.job' })
  await insert('DISCARDED', 91, { dedupeKey: 'h discarded' })
  await insert('DISCARDED', 89, { dedupeKey: 'i discarded, younger' })
  await applyRetention(api.services, never, [])
  expect((await left()).map(({ dedupeKey }) => dedupeKey?.slice(0, 1))).toEqual(['b', 'd', 'e', 'g', 'i'])
})

test('what is told of the last week is kept for that long', async () => {
  const { failedRun, queueDepth } = api.database.primary
  const failed = { jobId: '019ac000-0000-7000-8000-000000000001', job: 'x', error: 'no', isGivenUp: false }
  await failedRun.createMany({
    data: [7, 9].map((days) => ({ ...failed, attempt: days, at: daysAgo(days) })),
  })
  await queueDepth.createMany({
    data: [7, 9].map((days) => ({ minute: daysAgo(days), depths: { upkeep: days } })),
  })
  await applyRetention(api.services, never, [])
  expect(await failedRun.findMany()).toMatchObject([{ attempt: 7 }])
  expect(await queueDepth.findMany()).toMatchObject([{ depths: { upkeep: 7 } }])
})

test('more than a batch is deleted whole', async () => {
  const row = { job: 'notifications.send-sms', payload: {}, state: 'DONE' as const, finishedAt: daysAgo(10) }
  await api.database.primary.outboxJob.createMany({ data: Array(2_500).fill(row) })
  await applyRetention(api.services, never, [])
  expect(await left()).toEqual([])
})

test('each domain deletes its own, until time is up', async () => {
  const called: string[] = []
  const cut = new AbortController()
  const trims = [
    async () => void called.push('one'),
    async () => {
      called.push('two')
      cut.abort()
    },
    async () => void called.push('three'),
  ]
  await expect(applyRetention(api.services, cut.signal, trims)).rejects.toThrow()
  expect(called).toEqual(['one', 'two'])
})
