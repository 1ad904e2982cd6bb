import { fromLch, toLch } from '../core/colour.ts'
import type { Random } from '../core/random.ts'

const LIGHT = ['#f0e9dd', '#ebe5d9', '#e8dccb', '#efe4d2'] as const
const TINTS = ['#e6cfc0', '#d6d8c8', '#d5dbda', '#ddd0bd', '#eadfbf', '#dcd4ca'] as const
const DEEPER = ['#cdbba3', '#b9bfae', '#aeb9bb', '#cfae98', '#bdb0a2', '#a9ab98'] as const

/**
 * A wall that sets the fronts off: dark fronts stand before light warm walls, pale fronts before a tint or a
 * deeper tone, timber before plaster and cream; now and then the fronts' own hue, paler.
 */
export function chooseWall(front: string, timber: boolean, random: Random): string {
  const { l, c, h } = toLch(front)
  const roll = random.next()
  const light = random.pick(LIGHT)
  const tint = random.pick(TINTS)
  const deeper = random.pick(DEEPER)
  if (timber) return roll < 0.55 ? light : roll < 0.85 ? apart(tint, l, h, c) : deeper
  if (l > 0.8) return roll < 0.6 ? apartInLight(tint, l, deeper) : deeper
  const cold = h > 220 && h < 320
  const tonal = fromLch({ l: 0.9, c: Math.min(cold ? 0.012 : 0.026, c * 0.4), h: cold ? 230 : h })
  if (l > 0.58) return roll < 0.5 ? light : roll < 0.75 ? tonal : apart(tint, l, h, c)
  return roll < 0.55 ? light : roll < 0.78 ? tonal : apart(tint, l, h, c)
}

/** Pale on pale is only kept where the two differ enough to be read apart. */
const apartInLight = (wall: string, l: number, other: string): string =>
  Math.abs(toLch(wall).l - l) < 0.055 ? other : wall

/** Keeps two tints from sitting next to each other as a near miss. */
function apart(wall: string, l: number, h: number, c: number): string {
  const w = toLch(wall)
  const turn = Math.abs(((w.h - h + 540) % 360) - 180)
  const near = c > 0.03 && turn < 45 && Math.abs(w.l - l) < 0.2
  return near ? '#efe7da' : wall
}
