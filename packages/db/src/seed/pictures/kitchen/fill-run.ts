import type { Random } from '../core/random.ts'
import type { BaseUnit } from './base-run.ts'
import type { WallUnit } from './wall-run.ts'

/** Base units that fill `width` mm exactly, in steps near 600; drawers beside doors rather than chance alone. */
export function fillBase(width: number, random: Random, oven = false, open = 0.1): BaseUnit[] {
  if (width < 200) return []
  const count = Math.max(1, Math.round(width / random.between(520, 680)))
  const each = width / count
  const ovenAt = oven && each > 480 ? random.whole(0, count - 1) : -1
  const first = random.chance(0.5)
  return Array.from({ length: count }, (_, i) => {
    if (i === ovenAt) return { kind: 'oven', width: each }
    if ((i % 2 === 0) === first) return { kind: random.chance(0.65) ? 'drawers' : 'pans', width: each }
    if (each > 700) return { kind: 'pair', width: each }
    return { kind: random.chance(open) ? 'open' : 'door', width: each }
  })
}

/** Wall units that fill `width` mm exactly. */
export function fillWall(width: number, random: Random, glazed: boolean): WallUnit[] {
  if (width < 260) return []
  const count = Math.max(1, Math.round(width / 800))
  const each = width / count
  const glass = glazed ? random.whole(0, count - 1) : -1
  return Array.from({ length: count }, (_, i) => {
    if (each < 560) return { kind: i === glass ? 'glazed' : 'door', width: each }
    return { kind: i === glass ? 'glazed-pair' : 'pair', width: each }
  })
}
