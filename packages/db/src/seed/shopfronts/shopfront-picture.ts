import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { type Picture, sourceDigest } from '../pictures/index.ts'
import { drawShopfront } from './draw-shopfront.ts'
import type { Shopfront } from './shopfront.ts'

const ROOMS = join(import.meta.dirname, '../pictures')

/** A front's picture: its name changes with the code that draws houses and with that which draws what is in them. */
export function shopfrontPicture(front: Shopfront): Picture {
  const hash = createHash('sha256')
    .update(sourceDigest(ROOMS))
    .update(sourceDigest(import.meta.dirname))
  return {
    key: hash.update(JSON.stringify(front)).digest('hex').slice(0, 24),
    draw: () => drawShopfront(front),
  }
}
