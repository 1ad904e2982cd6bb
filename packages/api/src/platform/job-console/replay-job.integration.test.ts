import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { toPublicError } from '../../error-mapping.ts'
import { queueEmail, withdrawMessages } from '../../notifications/index.ts'
import { codeOf, identityStage, type openBrowser, openTestApi, type TestApi } from '../../testing/index.ts'
import { transact } from '../transact.ts'

const SMS = 'notifications.send-sms'
const EMAIL = 'notifications.send-email'
const messageId = '019ac000-0000-7000-8000-000000000001'
const reason = 'The provider is back'
const HOUR_MS = 3_600_000
let api: TestApi
let stage: ReturnType<typeof identityStage>
let owner: { userId: string; name: string; browser: ReturnType<typeof openBrowser> }

beforeAll(async () => {
  api = await openTestApi({ isCached: false, now: new Date() })
  stage = identityStage(api)
  owner = await stage.staff('OWNER', 'Olivia')
})
afterAll(() => api.close())
beforeEach(async () => {
  await api.database.primary.outboxJob.deleteMany()
})

type Row = Parameters<TestApi['database']['primary']['outboxJob']['create']>[0]['data']
async function insert(row: Partial<Row> = {}): Promise<string> {
  const data = { job: SMS, payload: { messageId }, ...row }
  return (await api.database.primary.outboxJob.create({ data, select: { id: true } })).id
}
const fromNow = (ms: number) => new Date(Date.now() + ms)
const relayed = { state: 'RELAYED' as const, relayedAt: new Date() }
const running = { ...relayed, runningUntil: fromNow(HOUR_MS) }
const done = { state: 'DONE' as const, finishedAt: new Date() }
const read = (id: string) => api.database.primary.outboxJob.findUniqueOrThrow({ where: { id } })
const staff = () => owner.browser.call.staff.platform
const entriesOf = (targetId: string) =>
  api.database.primary.auditEntry.findMany({ where: { targetId }, orderBy: { sequence: 'asc' } })
const NOBODY = '019ac000-0000-7000-8000-00000000ffff'

describe('a replay', () => {
  test('is a job of its own that names the one it replays, and both are in the audit log', async () => {
    const id = await insert({
      ...done,
      job: 'platform.apply-retention',
      payload: { slot: '2026-11-26T02:30:00Z' },
    })
    const { jobId } = await staff().replayJob({ jobId: id, replaysSeen: 0, reason })
    expect(await read(jobId)).toMatchObject({
      state: 'PENDING',
      job: 'platform.apply-retention',
      payload: { slot: '2026-11-26T02:30:00Z' },
      replayOf: id,
    })
    expect(await read(id)).toMatchObject({ state: 'DONE' })
    expect(await entriesOf(id)).toMatchObject([{ reason, changes: { replays: { before: 0, after: 1 } } }])
    expect(await entriesOf(jobId)).toMatchObject([{ reason, changes: { replayOf: { after: id } } }])
    expect((await staff().getJob({ jobId: id })).replays).toMatchObject([{ jobId, state: 'WAITING' }])
  })

  test('of a mail sends another message: providers drop a second request with the same key', async () => {
    const to = 'eve@example.co.uk'
    const message = await transact(api.services, (tx) =>
      queueEmail(tx, {
        template: 'newsletter-confirm',
        to,
        variables: { confirmPath: '/x' },
        unsubscribePath: '/y',
      }),
    )
    const { notificationMessage, outboxJob } = api.database.primary
    const sent = { status: 'SENT' as const, provider: 'smtp', providerReference: 'a', finishedAt: new Date() }
    await notificationMessage.update({ where: { id: message }, data: sent })
    const { id } = await outboxJob.findFirstOrThrow({ where: { job: EMAIL } })
    await outboxJob.update({ where: { id }, data: done })
    const { jobId } = await staff().replayJob({ jobId: id, replaysSeen: 0, reason })
    const { messageId: anew } = (await read(jobId)).payload as { messageId: string }
    expect(anew).not.toBe(message)
    const rows = await notificationMessage.findMany({
      where: { recipient: to },
      orderBy: { createdAt: 'asc' },
    })
    expect(rows).toMatchObject([
      { id: message, ...sent },
      {
        id: anew,
        status: 'QUEUED',
        provider: null,
        providerReference: null,
        finishedAt: null,
        reservedAt: null,
      },
    ])
    const { templateKey, variables, unsubscribePath, topic } = rows[0] ?? {}
    expect(rows[1]).toMatchObject({ templateKey, variables, unsubscribePath, topic })
  })

  test('of a message that is not true any more, or comes too late, is refused and says so', async () => {
    const about = { bookingId: crypto.randomUUID() }
    const now = api.services.clock()
    const mail = {
      template: 'newsletter-confirm',
      variables: { confirmPath: '/x' },
      unsubscribePath: '/y',
    } as const
    const replay = async (to: string, more: object) => {
      const messageId = await transact(api.services, (tx) => queueEmail(tx, { ...mail, to, ...more }))
      await transact(api.services, (tx) => withdrawMessages(tx, about, { now, reason: 'Moved' }))
      const id = await insert({ ...done, job: EMAIL, payload: { messageId } })
      return staff()
        .replayJob({ jobId: id, replaysSeen: 0, reason })
        .then(
          () => 'replayed',
          (error: unknown) => toPublicError(error).message,
        )
    }
    expect(await replay('moved@example.co.uk', { about })).toContain('not true any more')
    expect(await replay('late@example.co.uk', { notAfter: new Date(now) })).toContain('too late')
    expect(await replay('other@example.co.uk', { notAfter: new Date(now + 60_000) })).toBe('replayed')
  })

  test('of a message that is no longer kept is refused', async () => {
    const id = await insert(done)
    expect(await codeOf(staff().replayJob({ jobId: id, replaysSeen: 0, reason }))).toBe('JOB_NOT_REPLAYABLE')
    expect(await api.database.primary.outboxJob.count()).toBe(1)
  })

  test('of two people at once, one does it; who knows of that may do it again', async () => {
    const id = await insert({
      ...done,
      job: 'platform.apply-retention',
      payload: { slot: '2026-11-26T02:30:00Z' },
    })
    const replay = (replaysSeen: number) => codeOf(staff().replayJob({ jobId: id, replaysSeen, reason }))
    expect((await Promise.all([replay(0), replay(0)])).sort()).toEqual(['JOB_NOT_REPLAYABLE', 'done'])
    expect(await replay(0)).toBe('JOB_NOT_REPLAYABLE')
    expect(await replay(1)).toBe('done')
    expect(await api.database.primary.outboxJob.count({ where: { replayOf: id } })).toBe(2)
  })

  test.each([
    ['is dead', { state: 'DEAD' as const, finishedAt: new Date() }, 'JOB_NOT_REPLAYABLE'],
    ['is of a kind no longer known', { ...done, job: 'gone.job' }, 'JOB_NOT_REPLAYABLE'],
    ['is being run', running, 'JOB_RUNNING'],
  ])('of one that %s is refused', async (_, row, code) => {
    const id = await insert(row)
    expect(await codeOf(staff().replayJob({ jobId: id, replaysSeen: 0, reason }))).toBe(code)
  })

  test('needs a reason, and a job that is there', async () => {
    const id = await insert(done)
    expect(await codeOf(staff().replayJob({ jobId: id, replaysSeen: 0, reason: ' ' }))).toBe(
      'VALIDATION_ERROR',
    )
    expect(await codeOf(staff().replayJob({ jobId: NOBODY, replaysSeen: 0, reason }))).toBe('JOB_NOT_FOUND')
  })
})
