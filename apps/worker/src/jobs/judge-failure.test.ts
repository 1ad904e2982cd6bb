import { Deferral, PermanentFailure, TemporaryFailure } from '@lomash/api/worker'
import { expect, test } from 'vitest'
import { judgeFailure } from './judge-failure.ts'

const definition = { attempts: 5, backoff: { firstMs: 2_000, maxMs: 300_000 } }
const judge = (error: unknown, attempt: number) =>
  judgeFailure(error, definition, { attempt, random: 0, now: 1_000 })

test('whatever fails is tried again, up to its attempts', () => {
  const kinds = [1, 2, 3, 4, 5].map((attempt) => judge(new Error('no'), attempt).kind)
  expect(kinds).toEqual(['retried', 'retried', 'retried', 'retried', 'dead'])
})

test('a permanent failure is given up at the first run', () => {
  expect(judge(new PermanentFailure('no such address'), 1)).toEqual({
    kind: 'dead',
    error: 'no such address',
  })
})

test('a provider that says when to come back is not asked before', () => {
  expect(judge(new TemporaryFailure('busy', 60_000), 1)).toMatchObject({ kind: 'retried', inMs: 60_000 })
})

test('a deferral is no failure, however many there are', () => {
  const until = new Date(90_000)
  expect(judge(new Deferral('quiet hours', until), 99)).toEqual({ kind: 'deferred', until })
})
