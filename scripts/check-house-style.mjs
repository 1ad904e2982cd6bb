// House style, rules 1, 4, 5 and 14 of the architecture: how long files may be and what they may not be called.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './stack/paths.mjs'
import { findStyleProblems } from './test/house-style.mjs'

const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
const files = listed
  .split('\0')
  .filter((path) => /\.(ts|tsx|mjs|cjs|js|jsx)$/.test(path) && existsSync(join(root, path)))
  .map((path) => ({ path, lines: readFileSync(join(root, path), 'utf8').trimEnd().split('\n').length }))

const problems = findStyleProblems(files)
for (const problem of problems) console.error(problem)
process.exitCode = problems.length === 0 ? 0 : 1
