import { expect, test } from 'vitest'
import { type Answer, errorCount, summarise, summariseByKind } from './answers.ts'

const answer = (change: Partial<Answer>): Answer => ({
  kind: 'facets',
  outcome: 'ok',
  cacheState: 'hit',
  lateMs: 0,
  latencyMs: 1,
  ...change,
})

test('whatever is not a good answer is an error, by its name', () => {
  const summary = summarise([
    answer({}),
    answer({ outcome: 'status 503' }),
    answer({ outcome: 'timeout', cacheState: 'none', latencyMs: 10_000 }),
    answer({ outcome: 'timeout', cacheState: 'none', latencyMs: 10_000 }),
  ])
  expect(summary.errors).toEqual({ 'status 503': 1, timeout: 2 })
  expect(errorCount(summary)).toBe(3)
  expect(summary.maxMs).toBe(10_000)
})

test('the states of the cache are counted, and each kind by itself', () => {
  const byKind = summariseByKind([
    answer({}),
    answer({ cacheState: 'miss', latencyMs: 9 }),
    answer({ kind: 'HTML', cacheState: 'stale' }),
  ])
  expect(byKind).toMatchObject({
    facets: { count: 2, maxMs: 9, cacheStates: { hit: 1, miss: 1 } },
    HTML: { count: 1, cacheStates: { stale: 1 } },
  })
})

test('no answers make no figures, not an error', () => {
  expect(summarise([])).toMatchObject({ count: 0, maxMs: 0, p95: 0, errors: {} })
})
