import { type ClaimedJob, enqueue, transact } from '@lomash/api/worker'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { insertJobs } from '../testing/outbox-rows.ts'
import { PATIENCE } from '../testing/patience.ts'
import { openWorkerStage, silent, type WorkerStage } from '../testing/worker-stage.ts'
import { type Relay, startRelay } from './outbox-relay.ts'
import { createQueueRoom } from './queue-room.ts'

const messageId = '00000000-0000-7000-8000-000000000000'
/** Longer than any test takes: what comes before did not come by looking. */
const NEVER_MS = 600_000

let stage: WorkerStage
let relays: Relay[] = []

beforeAll(async () => {
  stage = await openWorkerStage()
})
afterAll(() => stage.close())
afterEach(async () => {
  await Promise.all(relays.map((relay) => relay.stop()))
  relays = []
  await stage.reset()
})

/** A relay to queues that only remember what they were given. */
function relayTo(given: string[], options: { pollMs?: number; maxWaiting?: number } = {}): Relay {
  const add = async (claimed: readonly ClaimedJob[]) => {
    given.push(...claimed.map(({ id }) => id))
    return []
  }
  return start({ add }, options.pollMs, options.maxWaiting, async () => new Map([['sms-send', given.length]]))
}

function start(
  queues: Parameters<typeof startRelay>[0]['queues'],
  pollMs = 20,
  maxWaiting = 10_000,
  measure: Parameters<typeof createQueueRoom>[0] = async () => new Map(),
): Relay {
  const { services, redis } = stage
  const room = createQueueRoom(measure, maxWaiting)
  const relay = startRelay({ services, redis, queues, room, pollMs, logger: silent })
  relays.push(relay)
  return relay
}

const count = (state: 'PENDING' | 'RELAYED') =>
  stage.api.database.primary.outboxJob.count({ where: { state } })
const promise = (options: { runAt?: Date; dedupeKey?: string } = {}) =>
  transact(stage.services, (tx) => enqueue(tx, 'notifications.send-sms', { messageId }, options))

test('two relays share the work, and none hands out what the other has', async () => {
  await insertJobs(stage.services, Array(3_000).fill({}))
  const [one, other]: [string[], string[]] = [[], []]
  relayTo(one)
  relayTo(other)
  await expect.poll(() => count('RELAYED'), PATIENCE).toBe(3_000)
  await expect.poll(() => one.length + other.length, PATIENCE).toBe(3_000)
  expect(new Set([...one, ...other]).size).toBe(3_000)
})

test('a commit wakes the relay', async () => {
  const given: string[] = []
  relayTo(given, { pollMs: NEVER_MS })
  const { listening } = stage.redis
  // Subscribed: the first look, at an empty outbox, may be over or not.
  await expect.poll(() => listening.status, PATIENCE).toBe('ready')
  await listening.subscribe('outbox:nudge')
  const id = await promise()
  await expect.poll(() => given, PATIENCE).toEqual([id])
})

test('a job set for later is handed out then, though nobody says so', async () => {
  const given: string[] = []
  const relay = relayTo(given, { pollMs: NEVER_MS })
  const runAt = new Date(Date.now() + 400)
  const id = await promise({ runAt })
  relay.wake()
  await expect.poll(() => given, PATIENCE).toEqual([id])
  expect(Date.now()).toBeGreaterThanOrEqual(runAt.getTime())
})

test('what is rolled back was never promised, and a key promises once', async () => {
  const given: string[] = []
  await expect(
    transact(stage.services, async (tx) => {
      await enqueue(tx, 'notifications.send-sms', { messageId })
      throw new Error('refused')
    }),
  ).rejects.toThrow('refused')
  const id = await promise({ dedupeKey: 'a' })
  expect(await promise({ dedupeKey: 'a' })).toBeNull()
  relayTo(given)
  await expect.poll(() => given, PATIENCE).toEqual([id])
  expect(await stage.api.database.primary.outboxJob.count()).toBe(1)
})

test('a queue that is full gets no more, and the rest waits in PostgreSQL', async () => {
  await insertJobs(stage.services, Array(2_000).fill({}))
  const other = await insertJobs(stage.services, [
    { job: 'platform.apply-retention', payload: { slot: new Date().toISOString() } },
  ])
  const given: string[] = []
  relayTo(given, { maxWaiting: 600 })
  await expect.poll(() => given, PATIENCE).toContain(other[0])
  // Two batches: with the first it was not full yet.
  expect(await count('PENDING')).toBe(1_000)
  given.length = 0
  await expect.poll(() => count('PENDING'), PATIENCE).toBe(0)
})

test('what a queue did not take is due again', async () => {
  await promise()
  let calls = 0
  start({
    async add(claimed) {
      calls++
      return calls === 1 ? claimed.map(({ id }) => ({ id, error: new Error('away') })) : []
    },
  })
  await expect.poll(() => calls, PATIENCE).toBe(2)
  await expect.poll(() => count('RELAYED'), PATIENCE).toBe(1)
})
