import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { codeOf, identityStage, type openBrowser, openTestApi, type TestApi } from '../../testing/index.ts'
import { claimDueJobs } from '../outbox/claim-due-jobs.ts'
import { startRun } from '../outbox/start-run.ts'

const SMS = 'notifications.send-sms'
const EMAIL = 'notifications.send-email'
const messageId = '019ac000-0000-7000-8000-000000000001'
const reason = 'The provider is back'
const HOUR_MS = 3_600_000
let api: TestApi
let stage: ReturnType<typeof identityStage>
let owner: { userId: string; name: string; browser: ReturnType<typeof openBrowser> }
let nudges = 0

beforeAll(async () => {
  api = await openTestApi({ isCached: false, now: new Date() })
  api.services.nudgeWorkers = () => void nudges++
  stage = identityStage(api)
  owner = await stage.staff('OWNER', 'Olivia')
})
afterAll(() => api.close())
beforeEach(async () => {
  await api.database.primary.outboxJob.deleteMany()
  await api.database.primary.pausedQueue.deleteMany()
})

type Row = Parameters<TestApi['database']['primary']['outboxJob']['create']>[0]['data']
async function insert(row: Partial<Row> = {}): Promise<string> {
  const data = { job: SMS, payload: { messageId }, ...row }
  return (await api.database.primary.outboxJob.create({ data, select: { id: true } })).id
}
const fromNow = (ms: number) => new Date(Date.now() + ms)
const dead = (row: Partial<Row> = {}) =>
  insert({ state: 'DEAD', finishedAt: new Date(), attempts: 5, lastError: 'no', starts: 3, ...row })
const relayed = { state: 'RELAYED' as const, relayedAt: new Date() }
const running = { ...relayed, runningUntil: fromNow(HOUR_MS) }
const retrying = { runAt: fromNow(HOUR_MS), attempts: 2 }
const done = { state: 'DONE' as const, finishedAt: new Date() }
const read = (id: string) => api.database.primary.outboxJob.findUniqueOrThrow({ where: { id } })
const staff = () => owner.browser.call.staff.platform
const begin = (id: string) =>
  startRun(api.services, { id, queue: 'sms-send', leaseMs: HOUR_MS, maxStarts: 10 })
const entriesOf = (targetId: string) =>
  api.database.primary.auditEntry.findMany({ where: { targetId }, orderBy: { sequence: 'asc' } })

describe('a retry', () => {
  test('of a dead job has it run now, with all its tries, and is in the audit log', async () => {
    const id = await dead()
    const before = nudges
    expect(await staff().retryJob({ jobId: id })).toMatchObject({ state: 'WAITING', attempts: 0 })
    expect(await read(id)).toMatchObject({ state: 'PENDING', starts: 0, finishedAt: null, lastError: 'no' })
    expect(nudges).toBe(before + 1)
    expect(await entriesOf(id)).toMatchObject([
      {
        actorId: owner.userId,
        action: 'staff.platform.retryJob',
        targetType: 'job',
        targetLabel: SMS,
        changes: { state: { before: 'DEAD', after: 'WAITING' }, attempts: { before: 5, after: 0 } },
      },
    ])
    expect(await begin(id)).toMatchObject({ kind: 'started' })
  })

  test('of one that waits for its next try has that now, and its failures stay counted', async () => {
    const id = await insert(retrying)
    expect(await staff().retryJob({ jobId: id })).toMatchObject({ state: 'WAITING', attempts: 2 })
    expect(await begin(id)).toMatchObject({ kind: 'started', attempts: 2 })
  })

  test.each([
    ['is done', done, 'JOB_NOT_RETRYABLE'],
    ['is set for later', { runAt: fromNow(HOUR_MS) }, 'JOB_NOT_RETRYABLE'],
    ['is in its queue', relayed, 'JOB_NOT_RETRYABLE'],
    ['is being run', running, 'JOB_RUNNING'],
  ])('of one that %s is refused', async (_, row, code) => {
    const id = await insert(row)
    const before = await read(id)
    expect(await codeOf(staff().retryJob({ jobId: id }))).toBe(code)
    expect(await read(id)).toEqual(before)
    expect(await entriesOf(id)).toEqual([])
  })

  test('of two people at once, one does it', async () => {
    const id = await dead()
    const other = (await stage.staff('ADMIN')).browser
    const calls = [owner.browser, other].map(({ call }) =>
      codeOf(call.staff.platform.retryJob({ jobId: id })),
    )
    expect((await Promise.all(calls)).sort()).toEqual(['JOB_NOT_RETRYABLE', 'done'])
    expect(await entriesOf(id)).toHaveLength(1)
  })

  test('of many is of those of that queue, so many at once, and says how many are left', async () => {
    const data = { job: SMS, payload: { messageId }, state: 'DEAD' as const, finishedAt: new Date() }
    await api.database.primary.outboxJob.createMany({ data: Array(503).fill(data) })
    const other = await dead({ job: EMAIL })
    expect(await staff().retryDeadJobs({ queue: 'sms-send' })).toEqual({ retried: 500, left: 3 })
    expect(await staff().retryDeadJobs({ queue: 'sms-send', job: SMS })).toEqual({ retried: 3, left: 0 })
    expect(await codeOf(staff().retryDeadJobs({ queue: 'sms-send' }))).toBe('JOB_NOT_RETRYABLE')
    expect(await codeOf(staff().retryDeadJobs({ queue: 'email-send', job: SMS }))).toBe('JOB_NOT_RETRYABLE')
    expect(await read(other)).toMatchObject({ state: 'DEAD' })
    const action = 'staff.platform.retryDeadJobs'
    expect(await api.database.primary.auditEntry.count({ where: { action } })).toBe(503)
  })
})

describe('a job that is discarded', () => {
  test.each([
    ['waits', {}],
    ['is in its queue', relayed],
    ['is set for later', { runAt: fromNow(HOUR_MS) }],
    ['waits for its next try', retrying],
    ['is dead', { state: 'DEAD' as const, finishedAt: new Date() }],
  ])('and %s is never run, and is told apart from one that failed too often', async (_, row) => {
    const id = await insert(row)
    expect(await staff().discardJob({ jobId: id, reason })).toMatchObject({
      state: 'DISCARDED',
      discardReason: reason,
      actions: ['retry'],
    })
    expect(await begin(id)).toMatchObject({ kind: 'over' })
    expect(await claimDueJobs(api.services, { jobs: [SMS], limit: 10 })).toEqual([])
    expect(await entriesOf(id)).toMatchObject([{ reason, changes: { state: { after: 'DISCARDED' } } }])
  })

  test.each([
    ['is being run', running, 'JOB_RUNNING'],
    ['is being run and was put off elsewhere', { ...running, state: 'PENDING' as const }, 'JOB_RUNNING'],
    ['is done', done, 'JOB_NOT_DISCARDABLE'],
  ])('but %s is left alone', async (_, row, code) => {
    const id = await insert(row)
    const before = await read(id)
    expect(await codeOf(staff().discardJob({ jobId: id, reason }))).toBe(code)
    expect(await read(id)).toEqual(before)
  })

  test('while a worker takes it is either run or discarded, never both', async () => {
    for (let round = 0; round < 25; round++) {
      const id = await insert(relayed)
      const [code, { kind }] = await Promise.all([
        codeOf(staff().discardJob({ jobId: id, reason })),
        begin(id),
      ])
      expect([
        ['done', 'over'],
        ['JOB_RUNNING', 'started'],
      ]).toContainEqual([code, kind])
    }
  })

  test('can be retried after all', async () => {
    const id = await insert()
    await staff().discardJob({ jobId: id, reason })
    expect(await staff().retryJob({ jobId: id })).toMatchObject({ state: 'WAITING', discardReason: null })
    expect(await begin(id)).toMatchObject({ kind: 'started' })
  })
})

describe('a paused queue', () => {
  test('says who paused it, when and why; its jobs are neither handed out nor begun, those of others are', async () => {
    const [own, given, other] = [await insert(), await insert(relayed), await insert({ job: EMAIL })]
    expect(await staff().pauseQueue({ queue: 'sms-send', reason })).toEqual({
      queue: 'sms-send',
      isPaused: true,
    })
    const { items } = await staff().listQueues()
    expect(items.filter(({ paused }) => paused)).toMatchObject([
      { queue: 'sms-send', paused: { byId: owner.userId, byName: 'Olivia', reason } },
    ])
    expect(await begin(given)).toMatchObject({ kind: 'paused' })
    expect(await claimDueJobs(api.services, { jobs: [SMS, EMAIL], limit: 10 })).toEqual([
      { id: other, job: EMAIL },
    ])
    expect(await entriesOf('sms-send')).toMatchObject([{ reason, action: 'staff.platform.pauseQueue' }])

    const before = nudges
    await staff().resumeQueue({ queue: 'sms-send' })
    expect(nudges).toBe(before + 1)
    expect(await claimDueJobs(api.services, { jobs: [SMS, EMAIL], limit: 10 })).toEqual([
      { id: own, job: SMS },
    ])
    expect(await begin(given)).toMatchObject({ kind: 'started' })
  })

  test('is paused and resumed once, by however many at once', async () => {
    const twice = (call: () => Promise<unknown>) => Promise.all([codeOf(call()), codeOf(call())])
    const paused = await twice(() => staff().pauseQueue({ queue: 'upkeep', reason }))
    expect(paused.sort()).toEqual(['QUEUE_ALREADY_PAUSED', 'done'])
    const resumed = await twice(() => staff().resumeQueue({ queue: 'upkeep' }))
    expect(resumed.sort()).toEqual(['QUEUE_NOT_PAUSED', 'done'])
    expect(await entriesOf('upkeep')).toHaveLength(2)
  })
})
