import { lit, mix, shadow, toLch } from '../core/colour.ts'
import { across, type Frame, flat, inset, type Rect, upright } from '../core/frame.ts'
import type { Random } from '../core/random.ts'
import type { Stage } from '../core/stage.ts'
import { frontPaint } from '../joinery/front.ts'
import type { Look } from '../look/look.ts'
import { drawShelfGoods } from '../props/shelf-goods.ts'

/** What a cupboard is lined with: the fronts' timber a little paler, or oak toned towards the paint. */
export const insideOf = (look: Look, share: number): string =>
  look.timber
    ? mix(look.front, '#d2ab7c', toLch(look.front).l < 0.5 ? 0.3 : 0.06)
    : mix(look.front, look.wood, share)

/** An open cupboard seen into: back, sides, shelves and what stands on them. `w` is its front, mm. */
export function drawOpenBay(
  stage: Stage,
  f: Frame,
  space: Rect,
  w: number,
  random: Random,
  options: {
    shelves?: number
    deep?: number
    goods?: boolean
    bare?: number
    lit?: boolean
    inside?: string
  } = {},
): void {
  const { d, look } = stage
  const { shelves = 2, deep = 320, goods = true } = options
  const r = inset(space, 18)
  const base = options.inside ?? insideOf(look, 0.75)
  const warm = options.lit ? mix(base, '#ffe6b8', 0.35) : base
  const top = f.at(r.u, r.v + r.h, w - deep)[1]
  const foot = f.at(r.u, r.v, w - deep)[1]
  d.fill(upright(f, space, w), frontPaint(stage, f, w))
  d.within(upright(f, r, w), () => {
    d.fill(
      upright(f, { u: r.u - 400, v: r.v - 400, w: r.w + 800, h: r.h + 800 }, w - deep),
      d.upright(top, foot, [
        [0, lit(warm, 0.72)],
        [1, lit(warm, 0.9)],
      ]),
    )
    if (f.eye.u > r.u) d.fill(across(f, r.u, r.v, r.v + r.h, w - deep, w), lit(base, f.tone.low * 0.78))
    if (f.eye.u < r.u + r.w)
      d.fill(across(f, r.u + r.w, r.v, r.v + r.h, w - deep, w), lit(base, f.tone.high * 0.78))
    for (let i = 0; i < shelves; i++) {
      const v = r.v + (r.h * i) / shelves
      const next = r.v + (r.h * (i + 1)) / shelves
      d.fill(flat(f, r.u, r.u + r.w, v, w - deep, w), lit(base, v < f.eye.v ? 1.02 : 0.6))
      if (v + 400 < f.eye.v) d.fill(flat(f, r.u, r.u + r.w, v, w - deep, w - deep * 0.45), shadow(0.2))
      d.fill(upright(f, { u: r.u, v: next - 60, w: r.w, h: 60 }, w - deep), shadow(0.2))
      if (goods && i !== options.bare)
        drawShelfGoods(stage, f, { u: r.u, v, w: r.w, h: next - v - 24 }, w - deep * 0.45, random)
      if (i > 0) d.fill(upright(f, { u: r.u, v: v - 20, w: r.w, h: 20 }, w), lit(base, f.tone.front * 1.04))
    }
    d.fill(upright(f, { ...r, v: r.v + r.h - 14, h: 14 }, w), shadow(0.25))
  })
}
