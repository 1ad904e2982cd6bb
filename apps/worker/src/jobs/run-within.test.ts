import { expect, test } from 'vitest'
import { runWithin } from './run-within.ts'

const never = new AbortController().signal

test('what ends in time ends as it does', async () => {
  expect(await runWithin(1_000, never, async () => 'done')).toBe('done')
  await expect(runWithin(1_000, never, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
})

test('what takes longer has failed, whether it heeds its signal or not', async () => {
  let isTold = false
  const deaf = runWithin(10, never, (signal) => {
    signal.addEventListener('abort', () => {
      isTold = true
    })
    return new Promise(() => {})
  })
  await expect(deaf).rejects.toThrow('longer than 10 ms')
  expect(isTold).toBe(true)
})

test('a process that is ending begins nothing', async () => {
  await expect(runWithin(1_000, AbortSignal.abort(), () => new Promise(() => {}))).rejects.toThrow('ending')
})
