import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** A random secret that only this user may read; made the first time, the same ever after. */
export function secretFile(path, bytes = 32) {
  if (existsSync(path) && readFileSync(path, 'utf8').trim() !== '') return path
  mkdirSync(dirname(path), { recursive: true })
  const unfinished = `${path}.${process.pid}`
  writeFileSync(unfinished, `${randomBytes(bytes).toString('hex')}\n`, { mode: 0o600 })
  chmodSync(unfinished, 0o600)
  renameSync(unfinished, path)
  return path
}

export const readSecret = (path) => readFileSync(secretFile(path), 'utf8').trim()
