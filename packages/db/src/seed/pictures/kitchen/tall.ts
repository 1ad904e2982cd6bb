import { drawBox } from '../core/box.ts'
import { lit } from '../core/colour.ts'
import type { Frame, Rect } from '../core/frame.ts'
import type { Random } from '../core/random.ts'
import { shadeDown, shadeFloor } from '../core/soft.ts'
import type { Stage } from '../core/stage.ts'
import { drawDoor } from '../joinery/door.ts'
import { drawCornice } from './cornice.ts'
import { BASE_DEPTH, PLINTH, UNIT_TOP } from './heights.ts'
import { drawOpenBay } from './open-bay.ts'
import { drawOven } from './oven.ts'
import { plinthOf } from './plinth.ts'

/** A full-height unit: larder pair, fridge behind two doors, oven tower, open shelves over drawers. */
export type TallUnit = {
  readonly kind: 'larder' | 'fridge' | 'ovens' | 'shelves' | 'glazed'
  readonly width: number
  readonly hinge?: 'low' | 'high'
}

export function drawTallRun(
  stage: Stage,
  f: Frame,
  u0: number,
  units: readonly TallUnit[],
  random: Random,
  top = UNIT_TOP,
): void {
  const { d, look } = stage
  const total = units.reduce((sum, unit) => sum + unit.width, 0)
  const u1 = u0 + total
  if (total === 0) return
  shadeFloor(stage, f, u0, u1, 0, BASE_DEPTH - 40)
  if (f.facing === 'front') shadeDown(stage, f, { u: u0 - 40, v: top - 200, w: total + 80, h: 260 }, 4, 0.1)
  drawBox(
    d,
    f,
    { u0: u0 + 8, u1: u1 - 8, v0: 0, v1: PLINTH, w0: 0, w1: BASE_DEPTH - 55 },
    { base: plinthOf(look.front) },
  )
  drawBox(
    d,
    f,
    { u0, u1, v0: PLINTH, v1: top, w0: 0, w1: BASE_DEPTH - 20 },
    { base: look.front, front: lit(look.front, 0.34) },
  )
  let u = u0
  for (const unit of units) {
    drawTall(stage, f, unit, { u, v: PLINTH, w: unit.width, h: top - PLINTH }, random)
    u += unit.width
  }
  drawCornice(stage, f, u0, u1, top, BASE_DEPTH)
}

function drawTall(stage: Stage, f: Frame, unit: TallUnit, r: Rect, random: Random): void {
  const hinge = unit.hinge ?? 'low'
  const leaf = (rect: Rect, side: 'low' | 'high', grip: 'high' | 'middle' | 'low' | 'drawer') =>
    drawDoor(stage, f, { rect, w: BASE_DEPTH, hinge: side, grip }, random)
  const wide = (v: number, h: number, grip: 'high' | 'middle' | 'low') => {
    if (r.w < 700) return leaf({ ...r, v, h }, hinge, grip)
    leaf({ u: r.u, w: r.w / 2, v, h }, 'low', grip)
    leaf({ u: r.u + r.w / 2, w: r.w / 2, v, h }, 'high', grip)
  }
  if (unit.kind === 'larder') {
    const upper = r.h > 2000 ? 400 : 0
    wide(r.v, r.h - upper, 'middle')
    if (upper) wide(r.v + r.h - upper, upper, 'low')
  } else if (unit.kind === 'fridge') {
    wide(r.v, 760, 'high')
    wide(r.v + 760, r.h - 760, stage.look.style === 'handleless' ? 'middle' : 'low')
  } else if (unit.kind === 'ovens') {
    leaf({ ...r, h: 300 }, hinge, 'drawer')
    leaf({ ...r, v: r.v + 300, h: 260 }, hinge, 'drawer')
    drawOven(stage, f, { ...r, v: r.v + 560, h: 590 }, BASE_DEPTH)
    drawOven(stage, f, { ...r, v: r.v + 1150, h: 440 }, BASE_DEPTH)
    wide(r.v + 1590, r.h - 1590, 'low')
  } else {
    const drawers = 520
    leaf({ ...r, h: drawers / 2 }, hinge, 'drawer')
    leaf({ ...r, v: r.v + drawers / 2, h: drawers / 2 }, hinge, 'drawer')
    drawOpenBay(stage, f, { ...r, v: r.v + drawers, h: r.h - drawers }, BASE_DEPTH, random, {
      shelves: 4,
      lit: true,
    })
  }
}
