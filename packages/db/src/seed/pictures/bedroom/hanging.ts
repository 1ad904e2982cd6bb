import { drawBox } from '../core/box.ts'
import { lit, shadow, toLch } from '../core/colour.ts'
import { type Frame, type Rect, upright } from '../core/frame.ts'
import type { Random } from '../core/random.ts'
import type { Stage } from '../core/stage.ts'
import { drawOpenBay, insideOf } from '../kitchen/open-bay.ts'
import { drawClothes } from '../props/clothes.ts'
import { drawFoldedStack } from '../props/folded.ts'
import { drawShelfGoods } from '../props/shelf-goods.ts'

/** An open bay with a rail of clothes, a shelf above and drawers, shoes or folded things below. mm. */
export function drawHangingBay(stage: Stage, f: Frame, r: Rect, w: number, random: Random): void {
  const { d, look } = stage
  const deep = 480
  const inside = insideOf(look, toLch(look.front).l > 0.85 ? 0.25 : 0.55)
  drawOpenBay(stage, f, r, w, random, { shelves: 1, goods: false, lit: true, inside, deep })
  const top = r.v + r.h
  const upper = top - 330
  const drawers = random.chance(0.5) ? 480 : 0
  const middle = { u: r.u + 18, u1: r.u + r.w - 18 }
  d.within(upright(f, r, w), () => {
    shelf(stage, f, middle.u, middle.u1, upper, w, deep, inside)
    if (random.chance(0.5))
      drawFoldedStack(stage, f, { u: middle.u, v: upper + 22, w: r.w - 36, h: 250 }, w - 200, random)
    else drawShelfGoods(stage, f, { u: middle.u, v: upper + 22, w: r.w - 36, h: 260 }, w - 200, random)
    const rail = upper - 70
    const double = drawers === 0 && random.chance(0.45)
    drawClothes(
      stage,
      f,
      {
        u: middle.u + 10,
        v: double ? r.v + 1020 : r.v + drawers + 120,
        w: r.w - 56,
        h: rail - (double ? r.v + 1020 : r.v + drawers + 120),
      },
      w - 240,
      random,
    )
    if (double) {
      shelf(stage, f, middle.u, middle.u1, r.v + 960, w, deep, inside)
      drawClothes(stage, f, { u: middle.u + 10, v: r.v + 110, w: r.w - 56, h: 800 }, w - 240, random)
    }
    if (drawers > 0)
      drawDrawers(stage, f, { u: middle.u, v: r.v + 18, w: r.w - 36, h: drawers }, w - 30, inside)
    else drawFoldedStack(stage, f, { u: middle.u, v: r.v + 22, w: r.w - 36, h: 90 }, w - 120, random)
  })
  const [x, y] = f.at(r.u + r.w / 2, r.v + r.h * 0.7, w)
  stage.air.glow(x, y, r.w * 0.9 * f.scale(r.u, w), r.h * 0.5 * f.scale(r.u, w), 0.07)
}

function shelf(
  stage: Stage,
  f: Frame,
  u0: number,
  u1: number,
  v: number,
  w: number,
  deep: number,
  colour: string,
): void {
  drawBox(
    stage.d,
    f,
    { u0, u1, v0: v, v1: v + 22, w0: w - deep, w1: w - 10 },
    { base: colour, under: lit(colour, 0.62) },
  )
  stage.d.fill(upright(f, { u: u0, v: v - 60, w: u1 - u0, h: 60 }, w - deep + 2), shadow(0.16))
}

function drawDrawers(stage: Stage, f: Frame, r: Rect, w: number, colour: string): void {
  const { d, look } = stage
  drawBox(d, f, { u0: r.u, u1: r.u + r.w, v0: r.v, v1: r.v + r.h, w0: w - 420, w1: w }, { base: colour })
  for (let i = 0; i < 3; i++) {
    const v = r.v + (r.h * i) / 3
    d.fill(upright(f, { u: r.u, v: v + r.h / 3 - 7, w: r.w, h: 7 }, w), shadow(0.42))
    const [x, y] = f.at(r.u + r.w / 2, v + r.h / 6, w + 15)
    const s = f.scale(r.u, w)
    d.ellipse(x, y, 13 * s * (f.facing === 'front' ? 1 : 0.6), 13 * s, look.handle.metal.mid)
  }
}
