import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Scene } from './scene.ts'

const digests = new Map<string, Buffer>()

/** Digest of everything in a directory that draws: a picture is a pure function of what it shows and of this code. */
export function sourceDigest(directory: string): Buffer {
  const known = digests.get(directory)
  if (known) return known
  const hash = createHash('sha256')
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' })
  for (const file of files.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).sort())
    hash.update(file).update(readFileSync(join(directory, file)))
  const digest = hash.digest()
  digests.set(directory, digest)
  return digest
}

/**
 * The name a picture of the scene is stored under: 24 hex digits. The same name is always the same picture, so
 * it may be cached for ever; after a change to the renderer every name is new. It costs microseconds where
 * drawing the scene to hash the drawing would cost ten milliseconds.
 */
export function pictureKey(scene: Scene): string {
  const { room, layout, view, style, finish, frontHex, variation } = scene
  const identity = [room, layout, view, style, finish, frontHex.toLowerCase(), variation].join('|')
  return createHash('sha256')
    .update(sourceDigest(import.meta.dirname))
    .update(identity)
    .digest('hex')
    .slice(0, 24)
}
