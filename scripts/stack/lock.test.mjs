import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { tryLock } from './lock.mjs'

let directory
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'lock-test-'))
})
afterEach(() => rmSync(directory, { recursive: true }))

test('a lock that is held is refused and names its holder', () => {
  const path = join(directory, 'a.lock')
  const lock = tryLock(path)
  expect(tryLock(path).holder.pid).toBe(process.pid)
  lock.release()
  expect(tryLock(path).holder).toBeUndefined()
})

test('a lock whose holder has died is taken over', () => {
  const path = join(directory, 'a.lock')
  writeFileSync(path, JSON.stringify({ pid: 2 ** 22 + 1, start: '1' }))
  expect(tryLock(path).holder).toBeUndefined()
})

test('a lock is taken over when its pid now belongs to another process', () => {
  const path = join(directory, 'a.lock')
  writeFileSync(path, JSON.stringify({ pid: process.pid, start: 'another time' }))
  expect(tryLock(path).holder).toBeUndefined()
})

test('a lock file that a crash left half written is taken over', () => {
  const path = join(directory, 'a.lock')
  writeFileSync(path, '{"pi')
  expect(tryLock(path).holder).toBeUndefined()
})
