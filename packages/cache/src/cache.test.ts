import type { Redis } from 'ioredis'
import { expect, test } from 'vitest'
import { createCache } from './cache.ts'
import { manifest } from './manifest.ts'

/** A cache whose Redis is away: what is left is the sharing of loads. */
const away = {
  get: () => Promise.reject(new Error('away')),
  set: () => Promise.reject(new Error('away')),
} as unknown as Redis
const entry = manifest.saleList as never

test('who joins a load begun before a boundary and after it is given a new one', async () => {
  let now = 1_000
  const cache = createCache(away, { isEnabled: true, clock: () => now })
  let finish = () => {}
  const begun = cache.read(
    entry,
    'k',
    () =>
      new Promise((resolve) => {
        finish = () => resolve({ text: 'before', freshUntil: 2_000 })
      }),
  )
  await Promise.resolve()
  await new Promise((resolve) => setTimeout(resolve))
  now = 2_001
  const joined = cache.read(entry, 'k', async () => ({ text: 'after', freshUntil: null }))
  await new Promise((resolve) => setTimeout(resolve))
  finish()
  expect((await begun).text).toBe('before')
  expect((await joined).text).toBe('after')
})

test('many who ask at once share one load, and a Redis that is away fails nothing', async () => {
  const cache = createCache(away, { isEnabled: true })
  let loads = 0
  const load = async () => {
    loads++
    await new Promise((resolve) => setTimeout(resolve, 5))
    return { text: 'value', freshUntil: null }
  }
  const answers = await Promise.all(Array.from({ length: 100 }, () => cache.read(entry, 'k', load)))
  expect(new Set(answers.map(({ text }) => text))).toEqual(new Set(['value']))
  expect(loads).toBe(1)
})

test('a load that fails fails for those who waited, and is tried again by the next', async () => {
  const cache = createCache(away, { isEnabled: true })
  await expect(cache.read(entry, 'k', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect((await cache.read(entry, 'k', async () => ({ text: 'now', freshUntil: null }))).text).toBe('now')
})
