import { expect, test } from 'vitest'
import { processorSecondsIn, processorSecondsOf, serverProcessorSeconds } from './process-usage.ts'

test('processor time is found behind a name with blanks and brackets', () => {
  const stat = '42 (next (server) 1) S 1 42 42 0 -1 4194560 100 0 0 0 150 25 0 0 20 0 11 0 900 1 2'
  expect(processorSecondsIn(stat)).toBe(1.75)
})

test('a process that is gone has used nothing', () => {
  expect(processorSecondsIn('')).toBe(0)
})

test('a server is its first process and all that it started', () => {
  // This process's parent started it: the parent is the server here, and this one a session of it.
  const whole = serverProcessorSeconds(process.pid)
  expect(whole).toBeGreaterThanOrEqual(processorSecondsOf(process.ppid))
  expect(whole).toBeGreaterThan(0)
})
