import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { cacheDirectory } from './paths.mjs'
import { identify, isAlive } from './process-identity.mjs'

const pollMs = 200

/**
 * Takes a lock file for this process, or tells who holds it. One whose holder has died is taken over.
 * @returns {{ release(): void } | { holder: { pid: number } }}
 */
export function tryLock(path) {
  mkdirSync(dirname(path), { recursive: true })
  const mine = `${path}.${process.pid}`
  const content = JSON.stringify(identify(process.pid))
  writeFileSync(mine, content)
  try {
    for (;;) {
      if (linked(mine, path)) return { release: () => removeIfMine(path, content) }
      const found = read(path)
      if (found === undefined) continue
      if (isAlive(parse(found))) return { holder: parse(found) }
      removeStale(path, found)
    }
  } finally {
    rmSync(mine, { force: true })
  }
}

/** Runs `work` while holding the lock of this name in this checkout; waits for whoever has it. */
export async function withLock(name, work) {
  const path = join(cacheDirectory, 'locks', `${name}.lock`)
  for (;;) {
    const lock = tryLock(path)
    if (lock.release === undefined) {
      await sleep(pollMs)
      continue
    }
    try {
      return await work()
    } finally {
      lock.release()
    }
  }
}

function linked(from, to) {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}

function parse(content) {
  try {
    return JSON.parse(content)
  } catch {
    return { pid: -1 }
  }
}

/** Another process may have taken the stale lock over in between: what was moved away by mistake is put back. */
function removeStale(path, stale) {
  const aside = `${path}.stale.${process.pid}`
  try {
    renameSync(path, aside)
  } catch (error) {
    if (error.code === 'ENOENT') return
    throw error
  }
  if (read(aside) !== stale) linked(aside, path)
  rmSync(aside, { force: true })
}

function removeIfMine(path, content) {
  if (read(path) === content) rmSync(path, { force: true })
}
