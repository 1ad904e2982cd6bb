import { drawBox } from '../core/box.ts'
import { lit, shadow, sheen } from '../core/colour.ts'
import { type Frame, inset, type Rect, upright } from '../core/frame.ts'
import type { Random } from '../core/random.ts'
import { shadeFloor } from '../core/soft.ts'
import type { Stage } from '../core/stage.ts'
import { drawBevel } from '../joinery/bevel.ts'
import { drawDoor } from '../joinery/door.ts'
import { drawGlass } from '../joinery/glass.ts'
import { BLACK, BRONZE, NICKEL } from '../look/metal.ts'

type Leaf = 'front' | 'mirror' | 'reeded' | 'banded'

/** Sliding wardrobe doors from u0 to u1, `top` mm high: metal-edged leaves on two tracks. */
export function drawSlidingRun(
  stage: Stage,
  f: Frame,
  u0: number,
  u1: number,
  top: number,
  random: Random,
): void {
  const { d, look } = stage
  const metal = random.pick([BLACK, BRONZE, NICKEL, look.metal] as const)
  const count = random.pick([3, 4, 4] as const)
  const arrangement = random.pick<readonly Leaf[]>([
    ['front', 'mirror', 'front', 'front'],
    ['front', 'front', 'front', 'front'],
    ['banded', 'front', 'banded', 'front'],
    ['front', 'reeded', 'reeded', 'front'],
    ['mirror', 'front', 'front', 'mirror'],
  ])
  shadeFloor(stage, f, u0, u1, 0, 560)
  drawBox(
    d,
    f,
    { u0, u1, v0: 0, v1: top, w0: 0, w1: 520 },
    { base: look.front, front: lit(look.front, 0.24) },
  )
  const width = (u1 - u0 - 60) / count
  for (const track of [0, 1])
    for (let i = 0; i < count; i++) {
      if (i % 2 !== track) continue
      const r: Rect = { u: u0 + 30 + i * width - 18, v: 52, w: width + 36, h: top - 130 }
      drawSlidingLeaf(stage, f, r, 545 + track * 40, arrangement[i] ?? 'front', metal.mid, random)
    }
  const frame = (box: { u0: number; u1: number; v0: number; v1: number }) =>
    drawBox(d, f, { ...box, w0: 500, w1: 610 }, { base: look.front })
  frame({ u0, u1: u0 + 30, v0: 0, v1: top })
  frame({ u0: u1 - 30, u1, v0: 0, v1: top })
  frame({ u0, u1, v0: top - 84, v1: top })
  d.fill(upright(f, { u: u0 + 30, v: top - 100, w: u1 - u0 - 60, h: 16 }, 606), shadow(0.4))
  drawBox(d, f, { u0, u1, v0: 0, v1: 48, w0: 500, w1: 612 }, { base: metal.mid, front: lit(metal.mid, 0.9) })
}

function drawSlidingLeaf(
  stage: Stage,
  f: Frame,
  r: Rect,
  w: number,
  leaf: Leaf,
  metal: string,
  random: Random,
): void {
  const { d } = stage
  if (f.eye.u < r.u + r.w) d.fill(upright(f, { ...r, u: r.u - 26 }, w - 6), shadow(0.22))
  if (f.eye.u > r.u) d.fill(upright(f, { ...r, u: r.u + 26 }, w - 6), shadow(0.22))
  d.fill(upright(f, r, w), lit(metal, 0.95))
  const inner = inset(r, 24)
  const fill = (part: Rect) => drawDoor(stage, f, { rect: part, w, hinge: 'low', grip: 'none' }, random)
  if (leaf === 'mirror' || leaf === 'reeded') drawGlass(stage, f, inner, w, leaf, random)
  else if (leaf === 'banded') {
    const band = inner.h * 0.34
    fill({ ...inner, h: band })
    drawGlass(stage, f, { ...inner, v: inner.v + band + 14, h: band - 28 }, w, 'mirror', random)
    fill({ ...inner, v: inner.v + 2 * band, h: inner.h - 2 * band })
  } else fill(inner)
  drawBevel(stage, f, r, inset(r, 7), w, false, 0.7)
  for (const u of [r.u, r.u + r.w - 24]) {
    d.fill(upright(f, { u: u + 5, v: r.v, w: 5, h: r.h }, w), sheen(0.35))
    d.fill(upright(f, { u: u + 17, v: r.v, w: 5, h: r.h }, w), shadow(0.3))
  }
}
