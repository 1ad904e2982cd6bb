import { existsSync, readFileSync } from 'node:fs'

/** A runner's JSON report; undefined when the runner died before it wrote one. */
export function readReport(path) {
  if (!existsSync(path)) return undefined
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
