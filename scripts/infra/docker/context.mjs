import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join, matchesGlob } from 'node:path'
import { root } from '../../stack/paths.mjs'

/** Whether .dockerignore keeps a path out: its patterns in order, `!` brings back, a folder takes what is in it along. */
export function isIgnored(path, patterns) {
  const parents = path.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'))
  let ignored = false
  for (const pattern of patterns) {
    const isException = pattern.startsWith('!')
    const plain = isException ? pattern.slice(1) : pattern
    if (parents.some((parent) => matchesGlob(parent, plain))) ignored = !isException
  }
  return ignored
}

export function readIgnorePatterns() {
  const text = readFileSync(join(root, '.dockerignore'), 'utf8')
  return text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'))
}

/** Copies what Docker would be given: what git knows or would know, less what .dockerignore keeps out. */
export function copyContext(directory) {
  const patterns = readIgnorePatterns()
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  for (const path of listed.split('\0')) {
    if (path === '' || isIgnored(path, patterns) || !existsSync(join(root, path))) continue
    const target = join(directory, path)
    mkdirSync(dirname(target), { recursive: true })
    cpSync(join(root, path), target)
  }
}
