import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from './paths.mjs'

const entries = readdirSync(join(root, 'scripts'), { withFileTypes: true })
const commands = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('check-'))
let clone

beforeAll(() => {
  clone = mkdtempSync(join(tmpdir(), 'lomash-fresh-clone-'))
  cpSync(join(root, 'scripts'), join(clone, 'scripts'), { recursive: true })
})
afterAll(() => rmSync(clone, { recursive: true, force: true }))

// In a fresh clone there are no packages until a command has installed them, so none may need one to begin.
test.each(commands.map(({ name }) => name))('%s begins without any package', async (name) => {
  const output = await new Promise((resolve) => {
    const args = [join(clone, 'scripts', name), '--no-such-option']
    execFile(process.execPath, args, { cwd: clone, env: { PATH: '' } }, (_error, stdout, stderr) =>
      resolve(stdout + stderr),
    )
  })
  // Our own word: either about the option or, where a command takes what it is given, about the npm it would install with.
  expect(output).toMatch(/^\s*✗ .*(--no-such-option|npm is missing)/)
})
