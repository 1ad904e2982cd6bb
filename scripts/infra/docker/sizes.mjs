import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Bytes in a folder; each file once, links as links. */
export function sizeOf(path) {
  const entry = lstatSync(path)
  if (!entry.isDirectory()) return entry.size
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0)
}

/** The largest parts of a built /app: packages of node_modules and everything beside it. */
export function largestParts(app, count = 12) {
  const names = (folder) => {
    try {
      return readdirSync(join(app, folder)).map((name) => join(folder, name))
    } catch {
      return []
    }
  }
  const packages = names('node_modules').flatMap((path) => (/\/@[^/]+$/.test(path) ? names(path) : [path]))
  const parts = [...names('.').filter((path) => path !== 'node_modules'), ...packages]
  return parts
    .map((path) => ({ path, bytes: sizeOf(join(app, path)) }))
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, count)
}

export const inMegabytes = (bytes) => `${(bytes / 1_000_000).toFixed(1)} MB`
