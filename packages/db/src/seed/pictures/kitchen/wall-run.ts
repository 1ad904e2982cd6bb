import { drawBox } from '../core/box.ts'
import { lit, shadow } from '../core/colour.ts'
import { type Frame, type Rect, upright } from '../core/frame.ts'
import type { Random } from '../core/random.ts'
import { shadeDown } from '../core/soft.ts'
import type { Stage } from '../core/stage.ts'
import { drawDoor } from '../joinery/door.ts'
import type { Glass } from '../joinery/glass.ts'
import { drawCornice } from './cornice.ts'
import { UNIT_TOP, WALL_DEPTH, WALL_UNIT } from './heights.ts'

export type WallUnit = {
  readonly kind: 'door' | 'pair' | 'glazed' | 'glazed-pair' | 'gap'
  readonly width: number
}

/** Cupboards on the wall, with the shade or the lamps under them. mm. */
export function drawWallRun(
  stage: Stage,
  f: Frame,
  u0: number,
  units: readonly WallUnit[],
  random: Random,
  options: { v0?: number; v1?: number; lamps?: boolean; hinge?: 'low' | 'high' } = {},
): void {
  const { d, look } = stage
  const { v0 = WALL_UNIT, v1 = UNIT_TOP } = options
  const under = lit(look.front, options.lamps ? 0.9 : 0.45)
  for (const [from, to] of groups(u0, units)) {
    if (options.lamps) lampLight(stage, f, from, to, v0)
    else shadeDown(stage, f, { u: from - 10, v: v0 - 190, w: to - from + 20, h: 190 }, 14, 0.34)
    const box = { u0: from, u1: to, v0, v1, w0: 0, w1: WALL_DEPTH - 20 }
    drawBox(d, f, box, { base: look.front, front: lit(look.front, 0.34), under })
  }
  let u = u0
  for (const unit of units) {
    if (unit.kind !== 'gap')
      drawLeaves(stage, f, unit, { u, v: v0, w: unit.width, h: v1 - v0 }, random, options.hinge ?? 'low')
    u += unit.width
  }
  for (const [from, to] of groups(u0, units)) {
    d.fill(upright(f, { u: from, v: v0, w: to - from, h: 10 }, WALL_DEPTH), shadow(0.2))
    drawCornice(stage, f, from, to, v1, WALL_DEPTH)
  }
}

/** A strip of warm light under the cupboards, brightest at the wall just below them. */
function lampLight(stage: Stage, f: Frame, from: number, to: number, v0: number): void {
  for (const [reach, amount] of [
    [140, 0.12],
    [300, 0.1],
    [480, 0.08],
  ] as const)
    stage.air.patch(upright(f, { u: from + 30, v: v0 - reach, w: to - from - 60, h: reach }, 14), amount, 36)
}

/** Where cupboards hang side by side. */
function groups(u0: number, units: readonly WallUnit[]): [number, number][] {
  const out: [number, number][] = []
  let u = u0
  let joined = false
  for (const unit of units) {
    const last = out.at(-1)
    if (unit.kind !== 'gap' && joined && last) last[1] = u + unit.width
    else if (unit.kind !== 'gap') out.push([u, u + unit.width])
    joined = unit.kind !== 'gap'
    u += unit.width
  }
  return out
}

function drawLeaves(
  stage: Stage,
  f: Frame,
  unit: WallUnit,
  r: Rect,
  random: Random,
  hinge: 'low' | 'high',
): void {
  const reeded = stage.look.style === 'fluted' || stage.look.style === 'skinny-shaker'
  const glass: Glass | undefined = unit.kind.startsWith('glazed') ? (reeded ? 'reeded' : 'clear') : undefined
  const leaf = (rect: Rect, side: 'low' | 'high') =>
    drawDoor(stage, f, { rect, w: WALL_DEPTH, hinge: side, grip: 'low', glass }, random)
  if (unit.kind === 'pair' || unit.kind === 'glazed-pair') {
    leaf({ ...r, w: r.w / 2 }, 'low')
    leaf({ ...r, u: r.u + r.w / 2, w: r.w / 2 }, 'high')
  } else leaf(r, hinge)
}
