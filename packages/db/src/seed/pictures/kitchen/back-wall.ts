import type { Random } from '../core/random.ts'
import type { Stage } from '../core/stage.ts'
import { dressCounter } from '../props/counter.ts'
import { drawWindow } from '../shell/window.ts'
import type { BackPlan } from './back-plan.ts'
import { type BaseUnit, drawBaseRun, runLength, stretches } from './base-run.ts'
import { fillBase, fillWall } from './fill-run.ts'
import { WALL_UNIT, WORKTOP } from './heights.ts'
import { drawHob } from './hob.ts'
import { drawHood } from './hood.ts'
import { drawRange } from './range.ts'
import { drawShelves } from './shelves.ts'
import { drawSplashback } from './splashback.ts'
import { drawTallRun, type TallUnit } from './tall.ts'
import { drawBelfast, drawSinkBowl, drawTap } from './tap.ts'
import { drawWallRun } from './wall-run.ts'
import { drawWorktop } from './worktop.ts'

/** Draws the wall facing the eye from its plan: window and tiles, tall units, wall units, base units, worktop, things. */
export function drawBack(stage: Stage, plan: BackPlan, random: Random): void {
  const f = stage.back
  const widths = (units: readonly TallUnit[]) => units.reduce((sum, unit) => sum + unit.width, 0)
  const [a, b] = [plan.u0 + widths(plan.low), plan.u1 - widths(plan.high)]
  const centre = (a + b) / 2 + plan.shift
  const clear =
    plan.centre === 'window'
      ? Math.min(plan.above === 'bare' ? 1800 : 1400, (b - a) * (plan.above === 'bare' ? 0.62 : 0.42))
      : plan.centre === 'plain'
        ? 0
        : 1100
  drawWallDress(stage, plan, a, b, centre, clear, random)
  drawTallRun(stage, f, plan.u0, plan.low, random, plan.top)
  drawTallRun(stage, f, b, plan.high, random, plan.top)
  drawAbove(stage, plan, a, b, centre, clear, random)
  const units = baseUnits(plan, a, b, centre, random)
  drawBaseRun(stage, f, { u: a, units }, random)
  for (const [from, to] of stretches({ u: a, units })) drawWorktop(stage, f, from - 2, to + 2, random)
  const gap = plan.centre === 'range' ? 540 : plan.centre === 'window' ? 430 : 320
  if (plan.centre === 'window') drawSink(stage, plan, centre)
  if (plan.centre === 'range') drawRange(stage, f, centre - 500, 1000, random)
  if (plan.centre === 'hob') drawHob(stage, f, centre, random)
  dressCounter(stage, f, a + 40, centre - gap, WORKTOP, random, plan.props - 1)
  dressCounter(stage, f, centre + gap, b - 40, WORKTOP, random, plan.props)
}

function drawSink(stage: Stage, plan: BackPlan, centre: number): void {
  if (plan.tap === 'square') drawSinkBowl(stage, stage.back, centre, 620)
  else drawBelfast(stage, stage.back, centre, 760)
  drawTap(stage, stage.back, centre, plan.tap)
}

function drawWallDress(
  stage: Stage,
  plan: BackPlan,
  a: number,
  b: number,
  centre: number,
  clear: number,
  random: Random,
): void {
  const f = stage.back
  if (plan.centre === 'window') {
    const sill = 1180
    drawSplashback(
      stage,
      f,
      { u: a, v: WORKTOP, w: b - a, h: plan.above === 'bare' ? 180 : sill - WORKTOP - 30 },
      random,
    )
    if (plan.above !== 'bare') {
      const side = (from: number, to: number) =>
        to - from > 60 &&
        drawSplashback(stage, f, { u: from, v: sill - 30, w: to - from, h: WALL_UNIT - sill + 50 }, random)
      side(a, centre - clear / 2 - 55)
      side(centre + clear / 2 + 55, b)
    }
    drawWindow(
      stage,
      f,
      { u: centre - clear / 2, v: sill, w: clear, h: Math.min(plan.top, 2240) - sill - 30 },
      plan.window,
    )
    return
  }
  const height =
    clear > 0 && plan.above !== 'shelves'
      ? plan.above === 'bare'
        ? 1610
        : 1700
      : plan.above === 'shelves'
        ? 2080
        : WALL_UNIT
  drawSplashback(stage, f, { u: a, v: WORKTOP, w: b - a, h: height - WORKTOP }, random)
}

function drawAbove(
  stage: Stage,
  plan: BackPlan,
  a: number,
  b: number,
  centre: number,
  clear: number,
  random: Random,
): void {
  const f = stage.back
  const lamps = stage.look.light.time === 'dusk' || random.chance(0.4)
  const half =
    plan.centre === 'window'
      ? clear / 2 + 110
      : plan.hood === 'chimney'
        ? 620
        : plan.centre === 'range'
          ? 542
          : 382
  const sides: readonly [number, number, 'low' | 'high'][] =
    clear > 0
      ? [
          [a, centre - half, 'low'],
          [centre + half, b, 'high'],
        ]
      : [[a, b, 'low']]
  for (const [from, to, hinge] of sides) {
    if (to - from < 260 || plan.above === 'bare') continue
    if (plan.above === 'shelves') drawShelves(stage, f, from + 60, to - 60, [1440, 1800], random)
    else
      drawWallRun(stage, f, from, fillWall(to - from, random, plan.above === 'glazed'), random, {
        v1: plan.top,
        lamps,
        hinge,
      })
  }
  if (plan.centre === 'range' || plan.centre === 'hob')
    drawHood(
      stage,
      f,
      centre,
      plan.centre === 'range' ? 1080 : 760,
      plan.hood,
      plan.hood === 'mantel' || plan.above === 'shelves' || plan.above === 'bare'
        ? stage.room.height
        : plan.top,
    )
}

function baseUnits(plan: BackPlan, a: number, b: number, centre: number, random: Random): BaseUnit[] {
  const middle: BaseUnit =
    plan.centre === 'range'
      ? { kind: 'gap', width: 1000 }
      : plan.centre === 'window'
        ? { kind: plan.tap === 'square' ? 'pair' : 'belfast', width: 800 }
        : { kind: plan.centre === 'hob' ? 'pans' : 'pair', width: 900 }
  const from = centre - middle.width / 2
  const baked = [...plan.low, ...plan.high].some(({ kind }) => kind === 'ovens')
  const left = fillBase(from - a, random, plan.centre === 'window' && !baked)
  const right = fillBase(b - from - middle.width, random)
  const units = [...left, middle, ...right]
  // What rounding leaves over goes to the last unit.
  const last = units.at(-1)
  const spare = b - a - runLength(units)
  return last && spare > 0 ? [...units.slice(0, -1), { ...last, width: last.width + spare }] : units
}
