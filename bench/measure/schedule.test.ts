import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSchedule } from './schedule.ts'

test('the first request is due at once, the last one interval before the end', () => {
  const { total, dueAtMs, countDueBy } = createSchedule(500, 60)
  expect(total).toBe(30_000)
  expect([dueAtMs(0), dueAtMs(1), dueAtMs(total - 1)]).toEqual([0, 2, 59_998])
  expect([countDueBy(-1), countDueBy(0), countDueBy(1.9), countDueBy(2)]).toEqual([0, 1, 1, 2])
})

test('a stall makes all due that it kept back, and never more than all', () => {
  const { countDueBy } = createSchedule(500, 60)
  expect(countDueBy(1_000)).toBe(501)
  expect(countDueBy(3_600_000)).toBe(30_000)
})

test('exactly those are due whose instant has come', () => {
  const rate = fc.integer({ min: 1, max: 5_000 })
  const elapsed = fc.double({ min: 0, max: 60_000, noNaN: true })
  fc.assert(
    fc.property(rate, elapsed, fc.boolean(), (requestsPerSecond, someMs, isOnAnInstant) => {
      const { total, dueAtMs, countDueBy } = createSchedule(requestsPerSecond, 60)
      const elapsedMs = isOnAnInstant ? dueAtMs(Math.floor((someMs * requestsPerSecond) / 1_000)) : someMs
      const count = countDueBy(elapsedMs)
      expect(dueAtMs(count - 1)).toBeLessThanOrEqual(elapsedMs)
      if (count < total) expect(dueAtMs(count)).toBeGreaterThan(elapsedMs)
    }),
  )
})
