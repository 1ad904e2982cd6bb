import { drawBox } from '../core/box.ts'
import { lit } from '../core/colour.ts'
import type { Frame, Rect } from '../core/frame.ts'
import type { Random } from '../core/random.ts'
import { shadeFloor } from '../core/soft.ts'
import type { Stage } from '../core/stage.ts'
import { drawDoor } from '../joinery/door.ts'
import type { Glass } from '../joinery/glass.ts'
import type { Grip } from '../joinery/handle.ts'
import { drawCornice } from '../kitchen/cornice.ts'
import { drawOpenBay } from '../kitchen/open-bay.ts'
import { drawHangingBay } from './hanging.ts'

export type RobeKind = 'door' | 'split' | 'drawers' | 'mirror' | 'reeded' | 'shelves' | 'hanging'
export type Robe = { readonly kind: RobeKind; readonly width: number }

export const ROBE_DEPTH = 600
export const ROBE_PLINTH = 90

/** A run of fitted wardrobes from the floor to `v1`, mm. Neighbouring doors open away from each other. */
export function drawRobes(
  stage: Stage,
  f: Frame,
  u0: number,
  robes: readonly Robe[],
  random: Random,
  options: { v0?: number; v1?: number; depth?: number; cornice?: boolean } = {},
): void {
  const { d, look } = stage
  const { v0 = ROBE_PLINTH, v1 = 2300, depth = ROBE_DEPTH } = options
  const u1 = u0 + robes.reduce((sum, robe) => sum + robe.width, 0)
  if (u1 - u0 < 50) return
  if (v0 <= ROBE_PLINTH) {
    shadeFloor(stage, f, u0, u1, 0, depth - 20)
    drawBox(d, f, { u0, u1, v0: 0, v1: v0, w0: 0, w1: depth - 30 }, { base: lit(look.front, 0.84) })
  }
  drawBox(d, f, { u0, u1, v0, v1, w0: 0, w1: depth - 20 }, { base: look.front, front: lit(look.front, 0.34) })
  let u = u0
  robes.forEach((robe, i) => {
    drawRobe(
      stage,
      f,
      robe,
      { u, v: v0, w: robe.width, h: v1 - v0 },
      depth,
      i % 2 === 0 ? 'low' : 'high',
      random,
    )
    u += robe.width
  })
  if (options.cornice !== false) drawCornice(stage, f, u0, u1, v1, depth)
}

function drawRobe(
  stage: Stage,
  f: Frame,
  robe: Robe,
  r: Rect,
  w: number,
  hinge: 'low' | 'high',
  random: Random,
): void {
  const leaf = (rect: Rect, grip: Grip, glass?: Glass) =>
    drawDoor(stage, f, { rect, w, hinge, grip, glass }, random)
  const { kind } = robe
  if (kind === 'door') leaf(r, 'middle')
  else if (kind === 'mirror') leaf(r, 'middle', 'mirror')
  else if (kind === 'reeded') leaf(r, 'middle', 'reeded')
  else if (kind === 'split') {
    const upper = 460
    leaf({ ...r, h: r.h - upper }, 'middle')
    leaf({ ...r, v: r.v + r.h - upper, h: upper }, 'low')
  } else if (kind === 'drawers') {
    const low = 720
    for (let i = 0; i < 3; i++) leaf({ ...r, v: r.v + (low * i) / 3, h: low / 3 }, 'drawer')
    leaf({ ...r, v: r.v + low, h: r.h - low }, 'middle')
  } else if (kind === 'shelves') {
    const low = 520
    for (let i = 0; i < 2; i++) leaf({ ...r, v: r.v + (low * i) / 2, h: low / 2 }, 'drawer')
    drawOpenBay(stage, f, { ...r, v: r.v + low, h: r.h - low }, w, random, { shelves: 4, lit: true })
  } else drawHangingBay(stage, f, r, w, random)
}

/** Doors that fill `width` exactly, between 420 and 560 mm each and even in number. */
export function evenDoors(
  width: number,
  random: Random,
  kinds: readonly [RobeKind, ...RobeKind[]] = ['door'],
): Robe[] {
  const count = 2 * Math.max(1, Math.ceil(width / random.between(1060, 1200)))
  const pairs = Array.from({ length: count / 2 }, () => random.pick(kinds))
  return Array.from({ length: count }, (_, i) => ({
    kind: pairs[Math.floor(i / 2)] ?? 'door',
    width: width / count,
  }))
}
