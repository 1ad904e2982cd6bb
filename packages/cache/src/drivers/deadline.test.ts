import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { startDeadline } from './deadline.ts'

test('passes once, after the limit and soon', async () => {
  const startedAt = performance.now()
  const passed: number[] = []
  startDeadline(60, () => passed.push(performance.now() - startedAt))
  await sleep(200)
  expect(passed).toHaveLength(1)
  expect(passed[0]).toSatisfy((ms) => 55 < ms && ms < 120)
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
  let passedAt = 0
  startDeadline(80, () => {
    passedAt = performance.now()
  })
  const until = performance.now() + 400
  while (performance.now() < until);
  const wokeAt = performance.now()
  await sleep(200)
  expect(passedAt - wokeAt).toBeGreaterThan(50)
})
