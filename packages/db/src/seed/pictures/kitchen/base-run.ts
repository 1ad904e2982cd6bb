import { drawBox } from '../core/box.ts'
import { lit, shadow } from '../core/colour.ts'
import { type Frame, type Rect, upright } from '../core/frame.ts'
import type { Random } from '../core/random.ts'
import { shadeFloor } from '../core/soft.ts'
import type { Stage } from '../core/stage.ts'
import { drawDoor } from '../joinery/door.ts'
import { BASE_DEPTH, PLINTH, WORKTOP } from './heights.ts'
import { drawOpenBay } from './open-bay.ts'
import { drawOven } from './oven.ts'
import { plinthOf } from './plinth.ts'

/** One base unit. `gap` leaves room for a freestanding range; `belfast` is a pair of short doors under a sink. */
export type BaseUnit = {
  readonly kind: 'door' | 'pair' | 'drawers' | 'pans' | 'oven' | 'belfast' | 'open' | 'gap' | 'tall-gap'
  readonly width: number
}

export type BaseRun = { readonly u: number; readonly units: readonly BaseUnit[]; readonly depth?: number }

export const runLength = (units: readonly BaseUnit[]): number =>
  units.reduce((sum, unit) => sum + unit.width, 0)

/** Plinth, carcasses and fronts of a run of base units, without the worktop. Widths in mm. */
export function drawBaseRun(stage: Stage, f: Frame, run: BaseRun, random: Random): void {
  const depth = run.depth ?? BASE_DEPTH
  const top = WORKTOP - stage.look.worktop.thick
  shadeFloor(stage, f, run.u, run.u + runLength(run.units), 0, depth - 40)
  for (const [from, to] of stretches(run)) drawCarcass(stage, f, from, to, depth, top)
  let u = run.u
  for (const unit of run.units) {
    const space: Rect = { u, v: PLINTH, w: unit.width, h: top - PLINTH - 4 }
    drawUnit(stage, f, unit, space, depth, random)
    u += unit.width
  }
  for (const [from, to] of stretches(run))
    stage.d.fill(upright(f, { u: from, v: top - 26, w: to - from, h: 26 }, depth), shadow(0.2))
}

/** Where the carcass runs on without a gap. */
export function stretches(run: BaseRun): [number, number][] {
  const out: [number, number][] = []
  let u = run.u
  let start = u
  for (const unit of run.units) {
    if (unit.kind === 'gap' || unit.kind === 'tall-gap') {
      if (u > start) out.push([start, u])
      start = u + unit.width
    }
    u += unit.width
  }
  if (u > start) out.push([start, u])
  return out
}

function drawCarcass(stage: Stage, f: Frame, from: number, to: number, depth: number, top: number): void {
  const { look, d } = stage
  const plinth = plinthOf(look.front)
  drawBox(d, f, { u0: from + 8, u1: to - 8, v0: 0, v1: PLINTH, w0: 0, w1: depth - 55 }, { base: plinth })
  const carcass = { u0: from, u1: to, v0: PLINTH, v1: top, w0: 0, w1: depth - 20 }
  drawBox(d, f, carcass, { base: look.front, front: lit(look.front, 0.34) })
}

function drawUnit(stage: Stage, f: Frame, unit: BaseUnit, r: Rect, depth: number, random: Random): void {
  const leaf = (rect: Rect, hinge: 'low' | 'high', grip: 'high' | 'drawer' | 'none') =>
    drawDoor(stage, f, { rect, w: depth, hinge, grip }, random)
  const stack = (heights: readonly number[]) => {
    const total = heights.reduce((a, b) => a + b, 0)
    let v = r.v + r.h
    for (const height of heights) {
      const h = (r.h * height) / total
      v -= h
      leaf({ u: r.u, v, w: r.w, h }, 'low', 'drawer')
    }
  }
  if (unit.kind === 'door') leaf(r, random.chance(0.5) ? 'low' : 'high', 'high')
  else if (unit.kind === 'pair') pair(leaf, r)
  else if (unit.kind === 'drawers') stack([140, 283, 283])
  else if (unit.kind === 'pans') stack([1, 1])
  else if (unit.kind === 'oven') drawOven(stage, f, r, depth)
  else if (unit.kind === 'belfast') pair(leaf, { ...r, h: r.h - 235 })
  else if (unit.kind === 'open') {
    drawOpenBay(stage, f, r, depth, random)
  }
}

function pair(leaf: (r: Rect, hinge: 'low' | 'high', grip: 'high') => void, r: Rect): void {
  leaf({ ...r, w: r.w / 2 }, 'low', 'high')
  leaf({ ...r, u: r.u + r.w / 2, w: r.w / 2 }, 'high', 'high')
}
