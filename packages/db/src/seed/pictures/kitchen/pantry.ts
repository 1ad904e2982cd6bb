import { drawBox } from '../core/box.ts'
import { lit, mix, shadow } from '../core/colour.ts'
import { type Frame, leafFrame, type Rect, upright } from '../core/frame.ts'
import type { Random } from '../core/random.ts'
import { shadeFloor } from '../core/soft.ts'
import type { Stage } from '../core/stage.ts'
import { drawEdges } from '../joinery/bevel.ts'
import { drawDoor } from '../joinery/door.ts'
import { type CounterThing, placeThing } from '../props/counter.ts'
import { drawJarRow } from '../props/jars.ts'
import { drawCornice } from './cornice.ts'
import { BASE_DEPTH, PLINTH } from './heights.ts'
import { drawOpenBay } from './open-bay.ts'
import { plinthOf } from './plinth.ts'
import { drawStone } from './stone.ts'

/** A larder with both doors open: racks on the doors, lit shelves, a stone shelf, timber drawers. mm. */
export function drawPantry(
  stage: Stage,
  f: Frame,
  u: number,
  width: number,
  top: number,
  random: Random,
): void {
  const { d, look } = stage
  const timber = look.timber ? lit(look.front, 1.04) : look.wood
  const box = { u0: u, u1: u + width, v0: PLINTH, v1: top, w0: 0, w1: BASE_DEPTH - 20 }
  shadeFloor(stage, f, u, u + width, 0, BASE_DEPTH - 40)
  drawBox(d, f, { ...box, v0: 0, v1: PLINTH, w1: BASE_DEPTH - 55 }, { base: plinthOf(look.front) })
  drawBox(d, f, box, { base: look.front })
  const shelf = 900
  const w = BASE_DEPTH - 20
  drawOpenBay(stage, f, { u, v: shelf, w: width, h: top - shelf }, w, random, {
    shelves: 4,
    lit: true,
    inside: timber,
    deep: 420,
    bare: 0,
  })
  drawDrawers(
    stage,
    f,
    { u: u + 18, v: PLINTH + 10, w: width - 36, h: shelf - PLINTH - 10 },
    w,
    timber,
    random,
  )
  const stone = { u: u + 18, v: shelf - 15, w: width - 36, h: 34 }
  d.fill(upright(f, stone, w + 6), lit(look.worktop.colour, 0.97))
  drawStone(
    stage,
    look.worktop.kind,
    (a, b) => f.at(stone.u + a, stone.v + Math.min(b, 34), w + 6),
    stone.w,
    34,
    random,
  )
  const things: readonly [CounterThing, ...CounterThing[]] = ['kettle', 'bowl', 'stack', 'crock']
  const first = random.pick(things)
  placeThing(stage, f, first, u + width * 0.32, shelf + 19, w - 160, random)
  if (first !== 'stack' && width > 900)
    placeThing(stage, f, 'mills', u + width * 0.72, shelf + 19, w - 160, random)
  const [x, y] = f.at(u + width / 2, 1600, w)
  stage.air.glow(x, y, width * 0.8 * f.scale(u, w), 1000 * f.scale(u, w), 0.16)
  drawCornice(stage, f, u, u + width, top, BASE_DEPTH)
}

function drawDrawers(stage: Stage, f: Frame, r: Rect, w: number, timber: string, random: Random): void {
  const { d } = stage
  d.fill(upright(f, r, w), lit(timber, 0.6))
  for (let i = 0; i < 3; i++) {
    const front: Rect = { u: r.u + 4, v: r.v + (r.h * i) / 3 + 4, w: r.w - 8, h: r.h / 3 - 8 }
    d.fill(upright(f, front, w), lit(timber, 0.98 + random.between(-0.03, 0.03)))
    let lines = ''
    for (let v = front.v + 12; v < front.v + front.h - 6; v += random.between(14, 34)) {
      const [a, b] = [f.at(front.u, v, w), f.at(front.u + front.w, v + random.between(-6, 6), w)]
      lines += `M${a[0].toFixed(1)} ${a[1].toFixed(1)}L${b[0].toFixed(1)} ${b[1].toFixed(1)}`
    }
    d.stroke(lines, shadow(0.1), 1)
    // A scooped finger pull.
    const [x, y] = f.at(front.u + front.w / 2, front.v + front.h, w)
    const s = f.scale(r.u, w)
    d.shape(
      `M${(x - 75 * s).toFixed(1)} ${y.toFixed(1)}Q${x.toFixed(1)} ${(y + 62 * s).toFixed(1)} ${(x + 75 * s).toFixed(1)} ${y.toFixed(1)}Z`,
      lit(timber, 0.45),
    )
    drawEdges(stage, f, front, w, 3)
  }
}

/** The open leaves of a pantry, drawn after the units beside it. */
export function drawPantryLeaves(stage: Stage, u: number, width: number, top: number, random: Random): void {
  for (const hand of [1, -1] as const) {
    const f = leafFrame(stage.camera, hand > 0 ? u : u + width, BASE_DEPTH, random.between(1.75, 2.15), hand)
    drawLeaf(stage, f, width / 2, top, random)
  }
}

function drawLeaf(stage: Stage, f: Frame, width: number, top: number, random: Random): void {
  const { d, look } = stage
  const inside = look.timber ? look.front : mix(look.front, look.wood, 0.12)
  const r: Rect = { u: 4, v: PLINTH + 2, w: width - 8, h: top - PLINTH - 4 }
  stage.ground.patch([f.at(0, 0, 0), f.at(width, 0, 0), f.at(width, 0, 200), f.at(0, 0, 200)], -0.12, 30)
  if (f.eye.w < 0) {
    drawDoor(stage, f, { rect: r, w: 0, hinge: 'low', grip: 'middle' }, random)
    return
  }
  drawBox(
    d,
    f,
    { u0: r.u, u1: r.u + r.w, v0: r.v, v1: r.v + r.h, w0: -22, w1: 0 },
    { base: inside, end: lit(inside, 0.8) },
  )
  drawEdges(stage, f, r, 0, 3)
  const rack = look.timber ? lit(look.front, 1.05) : look.wood
  for (let i = 0; i < 5; i++) {
    const v = PLINTH + 180 + ((top - PLINTH - 240) * i) / 5
    const box = { u0: 45, u1: width - 45, v0: v, v1: v + 16, w0: 0, w1: 105 }
    d.fill(upright(f, { u: 45, v: v - 70, w: width - 90, h: 70 }, 1), shadow(0.13))
    drawBox(d, f, box, { base: rack })
    drawJarRow(stage, f, { u: 55, v: v + 16, w: width - 110, h: 190 }, 60, random)
    drawBox(d, f, { ...box, v0: v + 16, v1: v + 60, w0: 98, w1: 106 }, { base: rack })
  }
}
