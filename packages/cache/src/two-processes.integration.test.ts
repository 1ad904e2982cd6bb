import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { testRedisUrl } from './testing/env.ts'

test('a thousand who ask two processes for a cold value at once make one load', async () => {
  const readers = [start(), start()]
  try {
    for (const { lines } of readers) expect((await lines.next()).value).toBe('ready')
    for (const { child } of readers) child.stdin?.write('go\n')
    const told = await Promise.all(readers.map(async ({ lines }) => JSON.parse((await lines.next()).value)))
    expect(told.map(({ right }) => right)).toEqual([500, 500])
    expect(told.reduce((sum, { loads }) => sum + loads, 0)).toBe(1)
  } finally {
    for (const { child } of readers) child.kill('SIGKILL')
  }
})

function start(): { child: ChildProcess; lines: AsyncIterator<string> } {
  const program = join(import.meta.dirname, 'testing', 'cold-reader.ts')
  const child = spawn(process.execPath, [program, testRedisUrl(), '500'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  return { child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() }
}
