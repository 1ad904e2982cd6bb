import type { Frame } from '../core/frame.ts'
import type { Random } from '../core/random.ts'
import type { Stage } from '../core/stage.ts'
import { dressCounter } from '../props/counter.ts'
import { drawWindow, type WindowKind } from '../shell/window.ts'
import { drawBaseRun } from './base-run.ts'
import { fillBase, fillWall } from './fill-run.ts'
import { WALL_UNIT, WORKTOP } from './heights.ts'
import { drawHood } from './hood.ts'
import { drawRange } from './range.ts'
import { drawShelves } from './shelves.ts'
import { drawSplashback } from './splashback.ts'
import { drawTallRun, type TallUnit } from './tall.ts'
import { drawWallRun } from './wall-run.ts'
import { drawWorktop } from './worktop.ts'

/** How a side wall is fitted; u runs from the back wall towards the eye, mm. */
export type SidePlan = {
  readonly wall: 'left' | 'right'
  readonly u0: number
  readonly u1: number
  readonly above: 'units' | 'shelves' | 'bare' | 'window'
  readonly far: readonly TallUnit[]
  readonly range: boolean
  readonly top: number
  readonly window: WindowKind
}

/** Draws the run along a side wall, far end first. */
export function drawSide(stage: Stage, plan: SidePlan, random: Random): void {
  const f: Frame = stage[plan.wall]
  const tall = plan.far.reduce((sum, unit) => sum + unit.width, 0)
  const [a, b] = [plan.u0 + tall, plan.u1]
  const rangeAt = plan.range ? a + (b - a) * 0.36 : 0
  drawSplashback(
    stage,
    f,
    { u: a, v: WORKTOP, w: b - a, h: plan.above === 'bare' ? 380 : WALL_UNIT - WORKTOP },
    random,
  )
  if (plan.above === 'window') {
    const width = Math.min(1500, (b - a) * 0.5)
    drawWindow(stage, f, { u: a + (b - a) * 0.18, v: 1200, w: width, h: 960 }, plan.window)
  }
  drawTallRun(stage, f, plan.u0, plan.far, random, plan.top)
  if (plan.above === 'units') {
    const lamps = stage.look.light.time === 'dusk'
    const cut = plan.range ? rangeAt - 520 : b
    drawWallRun(stage, f, a, fillWall(cut - a, random, false), random, { v1: plan.top, lamps })
    if (plan.range) drawHood(stage, f, rangeAt, 1000, 'canopy', plan.top)
    if (plan.range)
      drawWallRun(stage, f, rangeAt + 520, fillWall(b - rangeAt - 520, random, true), random, {
        v1: plan.top,
        lamps,
      })
  } else if (plan.above === 'shelves')
    drawShelves(stage, f, a + 120, Math.min(b, a + 1900), [1440, 1800], random)
  // Far end first: each piece stands before the end of the one beyond it.
  const stretch = (from: number, to: number) => {
    drawBaseRun(stage, f, { u: from, units: fillBase(to - from, random, false, 0) }, random)
    drawWorktop(stage, f, from, to, random)
  }
  stretch(a, plan.range ? rangeAt - 500 : b)
  if (plan.range) {
    drawRange(stage, f, rangeAt - 500, 1000, random)
    stretch(rangeAt + 500, b)
  }
  dressCounter(stage, f, a + 80, plan.range ? rangeAt - 560 : b - 700, WORKTOP, random, 3)
}
