import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  appointmentsStage,
  codeOf,
  identityStage,
  type openBrowser,
  openTestApi,
  type TestApi,
} from '../../testing/index.ts'

const EMAIL = 'notifications.send-email'
const SMS = 'notifications.send-sms'
const UPKEEP = 'platform.apply-retention'
let api: TestApi
let stage: ReturnType<typeof identityStage>
let owner: ReturnType<typeof openBrowser>
let appointments: ReturnType<typeof appointmentsStage>

beforeAll(async () => {
  api = await openTestApi({ isCached: false, now: new Date() })
  stage = identityStage(api)
  appointments = appointmentsStage(api)
  owner = (await stage.staff('OWNER')).browser
})
afterAll(() => api.close())
beforeEach(async () => {
  const { outboxJob, failedRun, queueDepth, pausedQueue } = api.database.primary
  await Promise.all(
    [outboxJob, failedRun, queueDepth, pausedQueue].map((table) => (table as typeof outboxJob).deleteMany()),
  )
})

const jobsOf = () => owner.call.staff.platform
const fromNow = (ms: number) => new Date(Date.now() + ms)
const HOUR_MS = 3_600_000
/** Whatever day of the year it is: said for the very days, hours go before bank holidays. */
const everyDay = [
  {
    kind: 'HOURS',
    fromDate: fromNow(-1),
    toDate: fromNow(10 * 24 * HOUR_MS),
    startMinute: 540,
    endMinute: 1_080,
  } as const,
]
/** Noon UTC of that day: within the hours that consultants of tests work, summer and winter. */
const noonOf = (day: Date) => `${day.toISOString().slice(0, 10)}T12:00:00Z`
const relayed = { state: 'RELAYED' as const, relayedAt: new Date() }
type Row = Parameters<TestApi['database']['primary']['outboxJob']['create']>[0]['data']

async function insert(row: Partial<Row> = {}): Promise<string> {
  const { id } = await api.database.primary.outboxJob.create({
    data: { job: SMS, payload: { messageId: '019ac000-0000-7000-8000-000000000001' }, ...row },
    select: { id: true },
  })
  return id
}
const dead = (lastError: string, row: Partial<Row> = {}) =>
  insert({ state: 'DEAD', finishedAt: new Date(), attempts: 5, lastError, ...row })

/** One job in each state, by state. */
async function oneOfEach(job = SMS): Promise<Record<string, string>> {
  const ended = { finishedAt: new Date() }
  return {
    WAITING: await insert({ job }),
    SCHEDULED: await insert({ job, runAt: fromNow(HOUR_MS) }),
    RETRYING: await insert({ job, runAt: fromNow(HOUR_MS), attempts: 2, lastError: 'busy' }),
    RUNNING: await insert({ job, ...relayed, runningUntil: fromNow(HOUR_MS) }),
    DONE: await insert({ job, state: 'DONE', ...ended }),
    DEAD: await insert({ job, state: 'DEAD', ...ended }),
    DISCARDED: await insert({ job, state: 'DISCARDED', ...ended }),
  }
}

describe('the list of queues', () => {
  test('counts each job once, under what it is', async () => {
    await oneOfEach()
    await insert({ runAt: fromNow(-90_000) })
    await insert({ state: 'DONE', finishedAt: fromNow(-HOUR_MS / 2) })
    await insert({ state: 'DONE', finishedAt: fromNow(-2 * HOUR_MS) })
    const { items } = await jobsOf().listQueues()
    const sms = items.find(({ queue }) => queue === 'sms-send')
    expect(sms).toMatchObject({
      jobs: [SMS],
      waiting: 2,
      scheduled: 2,
      running: 1,
      dead: 1,
      doneLastHour: 2,
      donePerMinute: 1 / 5,
      paused: null,
    })
    expect(sms?.oldestDueSeconds).toBeGreaterThanOrEqual(90)
    const quiet = items.find(({ queue }) => queue === 'media-variants')
    expect(quiet).toMatchObject({ jobs: [], waiting: 0, oldestDueSeconds: null })
    expect(items).toHaveLength(12)
  })

  test('is for those who may see jobs', async () => {
    const editor = (await stage.staff('EDITOR')).browser
    expect(await codeOf(editor.call.staff.platform.listQueues())).toBe('FORBIDDEN')
    expect(await codeOf(editor.call.staff.platform.listJobs({}))).toBe('FORBIDDEN')
    expect(await codeOf(editor.call.staff.platform.pauseQueue({ queue: 'upkeep', reason: 'Because' }))).toBe(
      'FORBIDDEN',
    )
  })
})

test('the history tells runs that failed, jobs that were given up, and depths, by bucket', async () => {
  const now = new Date(api.time.now)
  const before = new Date(api.time.now - 10 * 60_000)
  const minute = new Date(Math.floor(before.getTime() / 60_000) * 60_000)
  const failed = { jobId: await dead('x'), job: SMS, error: 'x', isGivenUp: false }
  const { failedRun, queueDepth } = api.database.primary
  await failedRun.createMany({
    data: [
      { ...failed, attempt: 4, at: before },
      { ...failed, attempt: 5, at: now, isGivenUp: true },
      { ...failed, attempt: null, at: now, isGivenUp: true },
      { ...failed, attempt: 1, at: now, job: UPKEEP },
    ],
  })
  await queueDepth.create({ data: { minute, depths: { 'sms-send': 7, upkeep: 2 } } })
  await insert({ state: 'DONE', finishedAt: before })
  await insert({ state: 'DONE', finishedAt: now })
  await insert({ state: 'DONE', finishedAt: new Date(now.getTime() - 2 * HOUR_MS) })

  const { stepSeconds, buckets } = await jobsOf().jobHistory({ queue: 'sms-send' })
  expect(stepSeconds).toBe(60)
  expect(buckets).toHaveLength(60)
  const then = buckets.find(({ start }) => start === minute.toISOString())
  expect(then).toMatchObject({ done: 1, failed: 1, givenUp: 0, depth: 7 })
  expect(buckets.at(-1)).toMatchObject({ done: 1, failed: 1, givenUp: 2, depth: null })
  expect(buckets.reduce((sum, { done }) => sum + done, 0)).toBe(2)

  const all = await jobsOf().jobHistory({ range: 'DAY' })
  expect(all.buckets).toHaveLength(96)
  expect(all.buckets.reduce((sum, { done }) => sum + done, 0)).toBe(3)
  expect(all.buckets.reduce((sum, { failed: runs }) => sum + runs, 0)).toBe(3)
  expect(Math.max(...all.buckets.map(({ depth }) => depth ?? 0))).toBe(9)
  expect((await jobsOf().jobHistory({ range: 'WEEK' })).buckets).toHaveLength(168)
})

describe('the list of jobs', () => {
  const ids = async (query: Parameters<ReturnType<typeof jobsOf>['listJobs']>[0]) =>
    (await jobsOf().listJobs(query)).items.map(({ jobId }) => jobId)

  test('comes newest first, page by page, each job once, whatever it is filtered by', async () => {
    for (let round = 0; round < 3; round++) {
      await oneOfEach()
      await oneOfEach(UPKEEP)
    }
    await dead('was put there by hand', { job: 'gone.job' })
    for (const filter of [
      {},
      { queue: 'sms-send' },
      { state: 'WAITING' },
      { state: 'DEAD' },
      { job: UPKEEP },
    ] as const) {
      const whole = await ids({ ...filter, limit: 100 })
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const page = await jobsOf().listJobs({ ...filter, limit: 3, ...(cursor ? { cursor } : {}) })
        seen.push(...page.items.map(({ jobId }) => jobId))
        cursor = page.nextCursor ?? undefined
      } while (cursor)
      expect(seen).toEqual(whole)
      expect(seen).toEqual([...seen].sort().reverse())
    }
    expect(await ids({ limit: 100 })).toHaveLength(43)
    expect(await ids({ queue: 'sms-send', limit: 100 })).toHaveLength(21)
    expect(await ids({ state: 'DEAD', limit: 100 })).toHaveLength(7)
    expect(await ids({ queue: 'sms-send', job: UPKEEP })).toEqual([])
    const { nextCursor } = await jobsOf().listJobs({ limit: 2 })
    expect(await codeOf(jobsOf().listJobs({ state: 'DEAD', cursor: nextCursor ?? '' }))).toBe(
      'INVALID_CURSOR',
    )
  })

  test('finds each job under the state it is shown in', async () => {
    const all = await oneOfEach()
    for (const [state, id] of Object.entries(all)) {
      const { items } = await jobsOf().listJobs({ state: state as 'DONE' })
      expect(items).toMatchObject([{ jobId: id, state, job: SMS, queue: 'sms-send' }])
    }
  })

  test('is searched by a job’s id, an id it is about, and the job it replays', async () => {
    const userId = '019ac000-0000-7000-8000-00000000abcd'
    const about = await insert({ job: 'identity.end-sessions', payload: { userId, credentialVersion: 2 } })
    const other = await insert()
    const replay = await insert({ replayOf: other })
    expect(await ids({ q: userId.toUpperCase() })).toEqual([about])
    expect(await ids({ q: ` ${other} ` })).toEqual([replay, other])
    expect(await ids({ q: other, queue: 'upkeep' })).toEqual([])
    expect(await ids({ q: other, state: 'DONE' })).toEqual([])
    expect(await ids({ q: '019ac000-0000-7000-8000-00000000ffff' })).toEqual([])
  })

  test('is searched by a booking’s reference or id: the messages about it', async () => {
    const { id: showroomId } = await appointments.showroom()
    const { id: consultantId } = await appointments.consultant(showroomId, {
      exceptions: { create: everyDay },
    })
    const startsAt = noonOf(fromNow(5 * 24 * HOUR_MS))
    const { booking, bookingId } = await appointments.booked({ startsAt, consultantId })
    const other = await appointments.booked({ startsAt: noonOf(fromNow(6 * 24 * HOUR_MS)), consultantId })
    const about = await ids({ q: booking.reference.toLowerCase() })
    expect(about).toEqual(await ids({ q: bookingId }))
    const { items } = await jobsOf().listJobs({ q: booking.reference })
    // To the customer and to the kitchen's team.
    expect(items.map(({ job }) => job)).toEqual([EMAIL, EMAIL])
    expect(about).not.toEqual(await ids({ q: other.booking.reference }))
    expect(await ids({ q: 'BK-20200101-0001' })).toEqual([])
  })

  test('is searched by the errors of those that are dead, and a sign in it is only a sign', async () => {
    const refused = await dead('550 Mailbox 100 % full')
    await dead('timeout')
    await insert({ attempts: 1, lastError: '550 Mailbox full', runAt: fromNow(HOUR_MS) })
    expect(await ids({ q: 'mailbox' })).toEqual([refused])
    expect(await ids({ q: '0 %' })).toEqual([refused])
    expect(await ids({ q: '%' })).toEqual([refused])
    expect(await ids({ q: 'mailbox', state: 'DONE' })).toEqual([])
    expect(await ids({ q: 'mailbox', queue: 'sms-send', state: 'DEAD' })).toEqual([refused])
  })

  test('is of what was promised from then until then', async () => {
    const [first, second, third] = [await insert(), await insert(), await insert()]
    const table = api.database.primary.outboxJob
    const at = [fromNow(-3_000), fromNow(-2_000), fromNow(-1_000)]
    for (const [place, id] of [first, second, third].entries())
      await table.update({ where: { id }, data: { createdAt: at[place] } })
    const [, from = '', to = ''] = at.map((each) => each.toISOString())
    expect(await ids({ from })).toEqual([third, second])
    expect(await ids({ to: from })).toEqual([first])
    expect(await ids({ from, to })).toEqual([second])
  })
})

describe('one job', () => {
  test('is told with its failures, its replays and what may be done with it', async () => {
    const id = await dead('twice', { dedupeKey: 'a key' })
    const replay = await insert({ replayOf: id })
    await api.database.primary.failedRun.createMany({
      data: [
        { jobId: id, job: SMS, attempt: 4, error: 'once', isGivenUp: false },
        { jobId: id, job: SMS, attempt: 5, error: 'twice', isGivenUp: true },
      ],
    })
    expect(await jobsOf().getJob({ jobId: id })).toMatchObject({
      jobId: id,
      state: 'DEAD',
      attempts: 5,
      attemptsAllowed: 5,
      lastError: 'twice',
      dedupeKey: 'a key',
      payload: { messageId: '019ac000-0000-7000-8000-000000000001' },
      failures: [
        { attempt: 4, error: 'once', isGivenUp: false },
        { attempt: 5, error: 'twice', isGivenUp: true },
      ],
      replays: [{ jobId: replay, state: 'WAITING' }],
      actions: ['retry', 'discard'],
    })
  })

  test('shows nothing of its payload but ids, instants and numbers', async () => {
    const id = await dead('x', {
      payload: { queue: 'sms-send', data: '{"email":"eve@example.co.uk"}', id: 7 },
    })
    expect((await jobsOf().getJob({ jobId: id })).payload).toEqual({ id: 7 })
  })

  test('that is not there is not found', async () => {
    const jobId = '019ac000-0000-7000-8000-00000000ffff'
    expect(await codeOf(jobsOf().getJob({ jobId }))).toBe('JOB_NOT_FOUND')
  })
})
