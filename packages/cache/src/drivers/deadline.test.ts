import { stat } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { startDeadline } from './deadline.ts'

/** When the deadline passed. */
function passed(limitMs: number): Promise<number> {
  return new Promise((resolve) => startDeadline(limitMs, () => resolve(performance.now())))
}

function standStill(ms: number): void {
  const until = performance.now() + ms
  while (performance.now() < until);
}

test('passes after the limit', async () => {
  const startedAt = performance.now()
  const tookMs = (await passed(60)) - startedAt
  expect(tookMs).toSatisfy((ms) => 55 < ms && ms < 500)
})

test('does not pass when it was cleared', async () => {
  let isPassed = false
  const deadline = startDeadline(20, () => {
    isPassed = true
  })
  deadline.clear()
  await sleep(60)
  expect(isPassed).toBe(false)
})

test('leaves three quarters of the limit after the event loop stood still, however long it did', async () => {
  const passing = passed(80)
  standStill(400)
  const wokeAt = performance.now()
  expect((await passing) - wokeAt).toBeGreaterThan(50)
})

test('an answer that has arrived by then is read first', async () => {
  const order: string[] = []
  const passing = passed(400).then(() => order.push('passed'))
  await sleep(320)
  // From here the loop goes on with the timers, before it reads.
  await new Promise(setImmediate)
  stat('/', () => order.push('answered'))
  standStill(200)
  await passing
  expect(order).toEqual(['answered', 'passed'])
})
