import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Scene } from './scene.ts'

let source: Buffer | undefined

/** Digest of everything that draws: a picture is a pure function of the scene and of this code. */
function sourceDigest(): Buffer {
  const hash = createHash('sha256')
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  for (const file of files.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).sort())
    hash.update(file).update(readFileSync(join(import.meta.dirname, file)))
  return hash.digest()
}

/**
 * The name a picture of the scene is stored under: 24 hex digits. The same name is always the same picture, so
 * it may be cached for ever; after a change to the renderer every name is new. It costs microseconds where
 * drawing the scene to hash the drawing would cost ten milliseconds.
 */
export function pictureKey(scene: Scene): string {
  source ??= sourceDigest()
  const { room, layout, view, style, finish, frontHex, variation } = scene
  const identity = [room, layout, view, style, finish, frontHex.toLowerCase(), variation].join('|')
  return createHash('sha256').update(source).update(identity).digest('hex').slice(0, 24)
}
