import { afterAll, beforeAll, expect, test } from 'vitest'
import { transact } from '../platform/transact.ts'
import { openTestApi, type TestApi } from '../testing/index.ts'
import { enqueue } from './enqueue.ts'

const messageId = '019ac000-0000-7000-8000-000000000001'
const job = 'notifications.send-email'
let api: TestApi
let nudges = 0

beforeAll(async () => {
  api = await openTestApi({ isCached: true, now: new Date('2026-03-01T10:00:00Z') })
  api.services.nudgeWorkers = () => void nudges++
})
afterAll(() => api.close())

const rowsWith = (dedupeKey: string) => api.database.primary.outboxJob.findMany({ where: { dedupeKey } })

test('a job is promised with the commit, and workers are told of it then', async () => {
  const before = nudges
  const id = await transact(api.services, async (tx) => {
    const given = await enqueue(tx, job, { messageId }, { dedupeKey: 'committed' })
    expect(nudges).toBe(before)
    return given
  })
  expect(nudges).toBe(before + 1)
  expect(await rowsWith('committed')).toMatchObject([
    { id, job, payload: { messageId }, state: 'PENDING', attempts: 0 },
  ])
})

test('a change that is rolled back promises nothing and wakes nobody', async () => {
  const before = nudges
  const failing = transact(api.services, async (tx) => {
    await enqueue(tx, job, { messageId }, { dedupeKey: 'rolled back' })
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await rowsWith('rolled back')).toEqual([])
  expect(nudges).toBe(before)
})

test('of the same job with the same key the first is written, also when many come at once', async () => {
  const dedupeKey = 'once'
  const ids = await Promise.all(
    Array.from({ length: 10 }, () =>
      transact(api.services, (tx) => enqueue(tx, job, { messageId }, { dedupeKey })),
    ),
  )
  expect(ids.filter((id) => id !== null)).toHaveLength(1)
  expect(await rowsWith(dedupeKey)).toHaveLength(1)
})

test('a change without a job wakes nobody', async () => {
  const before = nudges
  await transact(api.services, async (_, changed) => changed('sale changed'))
  expect(nudges).toBe(before)
})

test('a job for later carries its moment to the millisecond', async () => {
  const runAt = new Date('2026-03-29T01:30:00.123Z')
  await transact(api.services, (tx) => enqueue(tx, job, { messageId }, { runAt, dedupeKey: 'later' }))
  expect(await rowsWith('later')).toMatchObject([{ runAt }])
})

test.each([
  ['no id', { messageId: 'somebody@example.com' }],
  ['more than the job takes', { messageId, email: 'somebody@example.com' }],
  ['nothing', {}],
])('a payload with %s never gets into the outbox', async (_, payload) => {
  const count = await api.database.primary.outboxJob.count()
  const wrong = transact(api.services, (tx) => enqueue(tx, job, payload as { messageId: string }))
  await expect(wrong).rejects.toThrow()
  expect(await api.database.primary.outboxJob.count()).toBe(count)
})
