import { openTestApi, type TestApi } from '@lomash/api/testing'
import { Deferral, PermanentFailure, settleJob, startRun, TemporaryFailure } from '@lomash/api/worker'
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import { meeting } from '../testing/meeting.ts'
import { insertJobs } from '../testing/outbox-rows.ts'
import { type Handle, runJob } from './run-job.ts'
import { createSolitude, type Solitude } from './solitude.ts'

let api: TestApi
let givesBack: AbortController

beforeAll(async () => {
  api = await openTestApi({ isCached: false, now: new Date() })
})
afterAll(() => api.close())
beforeEach(async () => {
  givesBack = new AbortController()
  await api.database.primary.outboxJob.deleteMany()
})

function run(
  id: string,
  handle: Handle = async () => {},
  options: { unknownGraceMs?: number; leaseMs?: number; solitude?: Solitude } = {},
) {
  const given = {
    unknownGraceMs: 0,
    leaseMs: 60_000,
    givesBack: givesBack.signal,
    random: () => 0,
    solitude: createSolitude(),
    ...options,
  }
  return runJob({ services: api.services, handle, ...given }, { id, queue })
}
const queue = 'sms-send'
/** Begun by a process that then died. */
const beginAndDie = (id: string) =>
  startRun(api.services, { id, queue, leaseMs: RAN_OUT_MS, maxStarts: 1_000 })
/** A hold that is over before anybody could look, whichever transaction began first. */
const RAN_OUT_MS = -60_000
/** As by two workers of which one stands still: its hold on the job has run out. */
const runTwice = (id: string, ...handles: [Handle, Handle]) =>
  Promise.all(handles.map((handle) => run(id, handle, { leaseMs: RAN_OUT_MS })))
const fails = (error: Error) => async () => {
  throw error
}
const read = (id: string) => api.database.primary.outboxJob.findUniqueOrThrow({ where: { id } })
const relayed = { state: 'RELAYED', relayedAt: new Date() } as const

async function insert(row: Parameters<typeof insertJobs>[1][number] = relayed): Promise<string> {
  const [id = ''] = await insertJobs(api.services, [row])
  return id
}

test('a run that succeeds is done, and its handler is told which run it is', async () => {
  const id = await insert({ ...relayed, attempts: 4 })
  const runs: unknown[] = []
  await run(id, async (job, { id: key, attempt, isLastAttempt }, payload) => {
    runs.push({ job, key, attempt, isLastAttempt, payload })
  })
  const payload = { messageId: '00000000-0000-7000-8000-000000000000' }
  expect(runs).toEqual([{ job: 'notifications.send-sms', key: id, attempt: 5, isLastAttempt: true, payload }])
  expect(await read(id)).toMatchObject({ state: 'DONE', attempts: 4 })
})

test('what is done, given up, put off or gone is not run', async () => {
  const finishedAt = new Date()
  const ids = await insertJobs(api.services, [
    { state: 'DONE', finishedAt },
    { state: 'DEAD', finishedAt },
    { runAt: new Date(Date.now() + 60_000) },
  ])
  const runs: string[] = []
  const count: Handle = async (_, { id }) => void runs.push(id)
  for (const id of ids) expect(await run(id, count)).toMatchObject({ kind: 'over' })
  expect(await run('00000000-0000-7000-8000-000000000001', count)).toMatchObject({ kind: 'missing' })
  expect(runs).toEqual([])
})

test('a failure is counted, kept, and tried again later', async () => {
  const id = await insert()
  const before = Date.now()
  await run(id, fails(new Error('the provider hung up')))
  const row = await read(id)
  expect(row).toMatchObject({ state: 'PENDING', attempts: 1, lastError: 'the provider hung up' })
  expect(row.runAt.getTime()).toBeGreaterThanOrEqual(before + 2_000)
})

test('a job whose process dies each time it is run is given up in the end, and others have their runs', async () => {
  const id = await insert()
  for (let start = 0; start < 10; start++) expect(await beginAndDie(id)).toMatchObject({ starts: start + 1 })
  const runs: string[] = []
  expect(await run(id, async () => void runs.push(id))).toMatchObject({ kind: 'dead' })
  expect(runs).toEqual([])
  expect(await read(id)).toMatchObject({
    state: 'DEAD',
    attempts: 0,
    lastError: expect.stringMatching(/end/),
  })
})

test('who runs beside a job that kills its process is not given up with it', async () => {
  const [killer = '', innocent = ''] = await insertJobs(api.services, [relayed, relayed])
  const unheard: Promise<unknown>[] = []
  onTestFinished(async () => {
    givesBack.abort()
    await Promise.allSettled(unheard)
  })
  /** A process that takes the killer, then the other, and dies when so many have begun: what runs is never heard of again. */
  async function takeBothAndDie(beginnings: number): Promise<void> {
    const begun = meeting(beginnings)
    const process = { leaseMs: RAN_OUT_MS, solitude: createSolitude() }
    const isKillerIn = Promise.withResolvers<void>()
    const died = Promise.withResolvers<void>()
    const handle: Handle = async () => {
      isKillerIn.resolve()
      await Promise.all([begun().then(died.resolve), new Promise(() => {})])
    }
    unheard.push(run(killer, handle, process))
    await isKillerIn.promise
    unheard.push(run(innocent, handle, process))
    await died.promise
  }
  for (let death = 0; death < 2; death++) await takeBothAndDie(2)
  for (let death = 2; death < 10; death++) await takeBothAndDie(1)
  expect(await read(killer)).toMatchObject({ starts: 10 })
  expect(await read(innocent)).toMatchObject({ starts: 2 })
  const solitude = createSolitude()
  const outcomes = await Promise.all([killer, innocent].map((id) => run(id, undefined, { solitude })))
  expect(outcomes.map(({ kind }) => kind)).toEqual(['dead', 'done'])
})

test('a job of a paused queue is not begun and waits in the outbox; what runs ends', async () => {
  const { pausedQueue } = api.database.primary
  const pause = {
    queue,
    pausedById: '00000000-0000-7000-8000-000000000000',
    pausedByName: 'Eve',
    reason: 'x',
  }
  const [first = '', other = ''] = await insertJobs(api.services, [relayed, relayed])
  const runs: string[] = []
  const handle: Handle = async (_, { id }) => {
    await pausedQueue.create({ data: pause })
    runs.push(id)
  }
  expect(await run(first, handle)).toMatchObject({ kind: 'done' })
  expect(await run(other, handle)).toMatchObject({ kind: 'paused' })
  expect(runs).toEqual([first])
  expect(await read(other)).toMatchObject({ state: 'PENDING', starts: 0, runningUntil: null, attempts: 0 })
  await pausedQueue.deleteMany()
  expect(await run(other)).toMatchObject({ kind: 'done' })
})

test('each run that failed is kept, with the one after which the job was given up', async () => {
  const id = await insert({ ...relayed, attempts: 3 })
  await run(id, fails(new Error('once')))
  await api.database.primary.outboxJob.update({ where: { id }, data: relayed })
  await run(id, fails(new Error('again')))
  const failed = await api.database.primary.failedRun.findMany({
    where: { jobId: id },
    orderBy: { id: 'asc' },
  })
  expect(failed).toMatchObject([
    { attempt: 4, error: 'once', isGivenUp: false, job: 'notifications.send-sms' },
    { attempt: 5, error: 'again', isGivenUp: true },
  ])
})

test.each([
  ['fails', fails(new Error('no'))],
  ['is put off', fails(new Deferral('later', new Date()))],
])('a run that %s has come to an end: deaths are counted from there on', async (_, handle) => {
  const id = await insert()
  for (let start = 0; start < 9; start++) await beginAndDie(id)
  await run(id, handle)
  expect(await read(id)).toMatchObject({ state: 'PENDING', starts: 0 })
})

test('Retry-After is heeded', async () => {
  const id = await insert()
  await run(id, fails(new TemporaryFailure('busy', 600_000)))
  expect((await read(id)).runAt.getTime()).toBeGreaterThan(Date.now() + 500_000)
})

test('the last failure and a permanent one make a dead letter, with all that is known of it', async () => {
  const last = await insert({ ...relayed, attempts: 4 })
  expect(await run(last, fails(new Error('no')))).toMatchObject({ kind: 'dead' })
  expect(await read(last)).toMatchObject({ state: 'DEAD', attempts: 5, lastError: 'no' })

  const permanent = await insert()
  await run(permanent, fails(new PermanentFailure('no such address')))
  expect(await read(permanent)).toMatchObject({
    state: 'DEAD',
    attempts: 1,
    lastError: 'no such address',
    payload: { messageId: '00000000-0000-7000-8000-000000000000' },
  })
})

test('a deferral puts the job off and counts nothing', async () => {
  const id = await insert()
  const until = new Date(Date.now() + 3_600_000)
  await run(id, fails(new Deferral('quiet hours', until)))
  expect(await read(id)).toMatchObject({ state: 'PENDING', attempts: 0, runAt: until })
})

test('a payload that is not the job’s is a dead letter that names what is wrong', async () => {
  const id = await insert({ ...relayed, payload: { messageId: 'x', extra: 1 } })
  expect(await run(id)).toMatchObject({ kind: 'dead' })
  expect((await read(id)).lastError).toMatch(/messageId/)
})

test('a job of an unknown name is left to a newer worker for a while, then given up', async () => {
  const id = await insert({ ...relayed, job: 'future.job' })
  expect(await run(id, undefined, { unknownGraceMs: 60_000 })).toMatchObject({ kind: 'deferred' })
  expect(await read(id)).toMatchObject({ state: 'PENDING', attempts: 0 })
  await api.database.primary.outboxJob.update({ where: { id }, data: relayed })
  expect(await run(id)).toMatchObject({ kind: 'dead' })
  expect(await read(id)).toMatchObject({ state: 'DEAD', lastError: 'There is no job of this name' })
})

test('while a job is being run nobody else runs it, and it is looked at again when that must be over', async () => {
  const id = await insert()
  const running = Promise.withResolvers<void>()
  const end = Promise.withResolvers<void>()
  const first = run(id, async () => {
    running.resolve()
    await end.promise
  })
  await running.promise
  expect(await run(id, fails(new Error('must not run')))).toMatchObject({ kind: 'busy' })
  const { state, runAt, runningUntil } = await read(id)
  expect({ state, runAt }).toEqual({ state: 'PENDING', runAt: runningUntil })
  end.resolve()
  expect(await first).toMatchObject({ kind: 'done' })
  expect(await read(id)).toMatchObject({ state: 'DONE' })
})

test('two failures of the same attempt, side by side, count as one', async () => {
  const id = await insert()
  const both = meeting(2)
  const failTogether = (text: string) => async () => {
    await both()
    throw new Error(text)
  }
  await runTwice(id, failTogether('one'), failTogether('other'))
  expect(await read(id)).toMatchObject({ state: 'PENDING', attempts: 1 })
})

test('of two runs side by side, one has its effect in the database', async () => {
  const id = await insert()
  let effects = 0
  const both = meeting(2)
  const handle: Handle = async () => {
    await both()
    await api.database.primary.$transaction(async (tx) => {
      if (await settleJob(tx, id)) effects++
    })
  }
  const outcomes = await runTwice(id, handle, handle)
  expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'done'])
  expect(effects).toBe(1)
})

test('a job whose handler has settled it is not written to again', async () => {
  const id = await insert()
  await run(id, async (_, jobRun) => {
    jobRun.isSettled = true
  })
  expect(await read(id)).toMatchObject({ state: 'RELAYED', finishedAt: null })
})

test('an effect that is rolled back leaves the job to be run again', async () => {
  const id = await insert()
  await run(id, async () => {
    await api.database.primary.$transaction(async (tx) => {
      await settleJob(tx, id)
      throw new Error('the effect failed')
    })
  })
  expect(await read(id)).toMatchObject({ state: 'PENDING', attempts: 1 })
})

test('a run that is given back leaves the job as it was', async () => {
  const id = await insert()
  const running = run(id, (_, { signal }) => {
    givesBack.abort()
    return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
  })
  await expect(running).rejects.toThrow('ending')
  expect(await read(id)).toMatchObject({ state: 'RELAYED', attempts: 0, runningUntil: null })
})

test('a database that cannot be had during a run is no failure of the job', async () => {
  const id = await insert()
  await expect(run(id, fails(new Error('Connection terminated unexpectedly')))).rejects.toThrow('Connection')
  expect(await read(id)).toMatchObject({ state: 'RELAYED', attempts: 0 })
})
