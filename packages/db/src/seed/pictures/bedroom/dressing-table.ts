import { drawBox } from '../core/box.ts'
import { lit, shadow, sheen } from '../core/colour.ts'
import { type Frame, upright } from '../core/frame.ts'
import type { Random } from '../core/random.ts'
import { shadeFloor } from '../core/soft.ts'
import type { Stage } from '../core/stage.ts'
import { drawDoor } from '../joinery/door.ts'
import { placeThing } from '../props/counter.ts'
import type { Lamp } from '../shell/grade.ts'
import { drawPouffe } from './bench.ts'
import { drawMirror, type MirrorKind } from './mirror.ts'
import { drawTableLamp, drawWallLight } from './table-lamp.ts'

const TOP = 760
const DEPTH = 480

/** A fitted dressing table from u0 to u1: drawers at the sides, room for the knees, mirror, lamps, pouffe. */
export function drawDressingTable(stage: Stage, f: Frame, u0: number, u1: number, random: Random): Lamp[] {
  const { d, look } = stage
  const middle = (u0 + u1) / 2
  const side = Math.min(420, (u1 - u0) * 0.27)
  const kind = random.pick<MirrorKind>(['round', 'arch', 'pill'])
  const wide = Math.min(kind === 'round' ? 820 : 640, u1 - u0 - 500)
  drawMirror(stage, f, middle, TOP + (kind === 'arch' ? 70 : 170), wide, kind === 'round' ? wide : 1050, kind)
  d.fill(upright(f, { u: u0, v: 90, w: u1 - u0, h: TOP - 90 }, 6), shadow(0.3))
  shadeFloor(stage, f, u0, u1, 0, DEPTH - 40, 0.9)
  for (const start of [u0, u1 - side]) {
    drawBox(
      d,
      f,
      { u0: start, u1: start + side, v0: 0, v1: 90, w0: 0, w1: DEPTH - 40 },
      { base: lit(look.front, 0.84) },
    )
    drawBox(
      d,
      f,
      { u0: start, u1: start + side, v0: 90, v1: TOP - 30, w0: 0, w1: DEPTH - 20 },
      { base: look.front, front: lit(look.front, 0.34) },
    )
    for (let i = 0; i < 3; i++)
      drawDoor(
        stage,
        f,
        {
          rect: { u: start, v: 90 + ((TOP - 124) * i) / 3, w: side, h: (TOP - 124) / 3 },
          w: DEPTH,
          hinge: 'low',
          grip: 'drawer',
        },
        random,
      )
  }
  const knee = { u: u0 + side, v: TOP - 150, w: u1 - u0 - 2 * side, h: 118 }
  if (knee.w > 300) {
    drawBox(
      d,
      f,
      { u0: knee.u, u1: knee.u + knee.w, v0: knee.v, v1: TOP - 30, w0: 0, w1: DEPTH - 24 },
      { base: look.front, front: lit(look.front, 0.34) },
    )
    drawDoor(stage, f, { rect: knee, w: DEPTH, hinge: 'low', grip: 'drawer' }, random)
  }
  const slab = look.worktop.kind === 'dark-stone' ? lit(look.front, 1.02) : look.worktop.colour
  drawBox(d, f, { u0: u0 - 2, u1: u1 + 2, v0: TOP - 30, v1: TOP, w0: 0, w1: DEPTH + 22 }, { base: slab })
  d.fill(upright(f, { u: u0, v: TOP - 4, w: u1 - u0, h: 4 }, DEPTH + 22), sheen(0.4))
  placeThing(stage, f, 'stems', u1 - 230, TOP, 200, random)
  const lamps =
    random.chance(0.5) || wide > u1 - u0 - 900
      ? [drawTableLamp(stage, f, u0 + 210, TOP, 200, random, 0.9)]
      : [-1, 1].map((hand) => drawWallLight(stage, f, middle + hand * (wide / 2 + 150), 1500, 10))
  drawPouffe(stage, middle + random.between(-60, 60), DEPTH + 380)
  return lamps
}
