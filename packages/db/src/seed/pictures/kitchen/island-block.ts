import { drawBox } from '../core/box.ts'
import { lit, shadow } from '../core/colour.ts'
import { type Frame, upright } from '../core/frame.ts'
import type { Random } from '../core/random.ts'
import { shadeFloor } from '../core/soft.ts'
import type { Stage } from '../core/stage.ts'
import { drawDoor } from '../joinery/door.ts'
import { drawFlutedWrap } from '../joinery/fluted.ts'
import { frontPaint } from '../joinery/front.ts'
import { type CounterThing, placeThing } from '../props/counter.ts'
import { drawStool, type StoolKind } from '../props/stool.ts'
import { PLINTH, WORKTOP } from './heights.ts'
import { drawWorktop } from './worktop.ts'

/** An island or peninsula between x0 and x1, its far side `z0` and its near side `z1`, mm. */
export type Block = {
  readonly x0: number
  readonly x1: number
  readonly z0: number
  readonly z1: number
  readonly seats: number
  readonly stool: StoolKind
  readonly things: readonly CounterThing[]
  /** How far the worktop runs out over the seats, mm. */
  readonly overhang: number
}

/** Draws the block from the seats' side: panelled back or fluted wrap, slab, stools, things. */
export function drawBlock(stage: Stage, block: Block, random: Random): void {
  const { d, look } = stage
  const f = stage.facing(block.z0)
  const deep = block.z1 - block.z0
  const body = deep - block.overhang
  const top = WORKTOP - look.worktop.thick
  shadeFloor(stage, f, block.x0, block.x1, 0, body - 30, 1.1)
  const [u0, u1] = [block.x0 + 30, block.x1 - 30]
  drawBox(
    d,
    f,
    { u0: u0 + 25, u1: u1 - 25, v0: 0, v1: PLINTH, w0: 0, w1: body - 45 },
    { base: lit(look.front, 0.6) },
  )
  drawBox(
    d,
    f,
    { u0, u1, v0: PLINTH - 30, v1: top, w0: 0, w1: body },
    { base: look.front, front: lit(look.front, 0.34) },
  )
  drawFace(stage, f, u0, u1, top, body, block, random)
  d.fill(
    upright(
      f,
      { u: u0, v: top - (block.overhang > 100 ? 200 : 40), w: u1 - u0, h: block.overhang > 100 ? 200 : 40 },
      body,
    ),
    shadeFromTop(stage, f, top, body),
  )
  drawWorktop(stage, f, block.x0, block.x1, random, { w0: -10, depth: deep + 10, shade: false })
  dress(stage, f, block, random)
  const gap = (block.x1 - block.x0) / Math.max(1, block.seats)
  for (let i = 0; i < block.seats; i++)
    drawStool(stage, block.stool, block.x0 + gap * (i + 0.5), block.z1 + 60)
}

function shadeFromTop(stage: Stage, f: Frame, top: number, w: number): string {
  const [y0, y1] = [f.at(0, top, w)[1], f.at(0, top - 200, w)[1]]
  return stage.d.upright(y0, y1, [
    [0, shadow(0.42)],
    [0.4, shadow(0.16)],
    [1, shadow(0)],
  ])
}

function drawFace(
  stage: Stage,
  f: Frame,
  u0: number,
  u1: number,
  top: number,
  w: number,
  block: Block,
  random: Random,
): void {
  const { look } = stage
  const r = { u: u0, v: PLINTH - 30, w: u1 - u0, h: top - PLINTH + 30 }
  if (look.style === 'slab' || look.style === 'handleless' || look.style === 'fluted') {
    stage.d.fill(upright(f, r, w + 1), frontPaint(stage, f, w))
    if (look.style === 'fluted' || random.chance(0.4)) {
      drawFlutedWrap(stage, f, r, w + 1)
      return
    }
  }
  const count = Math.max(2, Math.round(r.w / 620))
  const drawers = block.seats === 0
  for (let i = 0; i < count; i++) {
    const cell = { ...r, u: r.u + (r.w * i) / count, w: r.w / count }
    if (drawers && i % 2 === 0)
      for (const [from, share] of [
        [0, 0.4],
        [0.4, 0.38],
        [0.78, 0.22],
      ] as const)
        drawDoor(
          stage,
          f,
          {
            rect: { ...cell, v: cell.v + cell.h * from, h: cell.h * share },
            w: w + 18,
            hinge: 'low',
            grip: 'drawer',
          },
          random,
        )
    else
      drawDoor(
        stage,
        f,
        { rect: cell, w: w + 18, hinge: i % 2 ? 'low' : 'high', grip: drawers ? 'high' : 'none' },
        random,
      )
  }
}

function dress(stage: Stage, f: Frame, block: Block, random: Random): void {
  const count = block.things.length
  block.things.forEach((thing, i) => {
    const u = block.x0 + ((block.x1 - block.x0) * (i + 0.75)) / (count + 0.5) + random.between(-60, 60)
    placeThing(stage, f, thing, u, WORKTOP, (block.z1 - block.z0) * random.between(0.35, 0.6), random)
  })
}
