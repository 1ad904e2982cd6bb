import { lit, shadow, sheen } from '../core/colour.ts'
import { type Frame, inset, type Rect, upright } from '../core/frame.ts'
import type { Stage } from '../core/stage.ts'

/** A built-in oven: control strip, black glass, bar handle. */
export function drawOven(stage: Stage, f: Frame, space: Rect, w: number): void {
  const { d } = stage
  const r = inset(space, 3)
  const [top, foot] = [f.at(r.u, r.v + r.h, w)[1], f.at(r.u, r.v, w)[1]]
  d.fill(
    upright(f, r, w),
    d.upright(top, foot, [
      [0, '#2c2d2e'],
      [0.5, '#1b1c1d'],
      [1, '#131314'],
    ]),
  )
  const strip: Rect = { ...r, v: r.v + r.h - 96, h: 96 }
  d.fill(upright(f, strip, w), '#232425')
  d.fill(upright(f, { u: r.u + r.w / 2 - 62, v: strip.v + 30, w: 124, h: 40 }, w), '#0c0f12')
  d.fill(upright(f, { u: r.u + r.w / 2 - 24, v: strip.v + 44, w: 48, h: 12 }, w), '#e9b873aa')
  const s = f.scale(r.u, w)
  for (const share of [0.16, 0.84]) {
    const [x, y] = f.at(r.u + r.w * share, strip.v + 50, w + 10)
    const squash = f.facing === 'front' ? 1 : 0.6
    d.ellipse(x, y + 2 * s, 21 * s * squash, 21 * s, '#0b0b0b')
    d.ellipse(x, y, 19 * s * squash, 19 * s, '#8e9193')
    d.ellipse(x, y, 14 * s * squash, 14 * s, '#c4c7c8')
  }
  const glass: Rect = { u: r.u + 46, v: r.v + 60, w: r.w - 92, h: r.h - 246 }
  d.fill(upright(f, glass, w), '#0e0f10')
  d.fill(
    [
      f.at(glass.u + 20, glass.v, w),
      f.at(glass.u + 150, glass.v, w),
      f.at(glass.u + 270, glass.v + glass.h, w),
      f.at(glass.u + 140, glass.v + glass.h, w),
    ],
    sheen(0.07),
  )
  d.fill(upright(f, { u: r.u, v: strip.v - 3, w: r.w, h: 3 }, w), '#000000')
  drawPull(stage, f, { u: r.u + 40, v: strip.v - 58, w: r.w - 80, h: 17 }, w)
  d.fill(upright(f, { ...r, v: r.v + r.h - 3, h: 3 }, w), sheen(0.2))
}

/** A round steel rail before a door. */
export function drawPull(stage: Stage, f: Frame, r: Rect, w: number): void {
  const { d } = stage
  const steel = '#b6babc'
  d.fill(upright(f, { ...r, v: r.v - 20 }, w), shadow(0.4))
  d.fill(upright(f, r, w + 40), steel)
  d.fill(upright(f, { ...r, v: r.v + r.h * 0.55, h: r.h * 0.3 }, w + 40), '#f4f6f6')
  d.fill(upright(f, { ...r, h: r.h * 0.3 }, w + 40), lit(steel, 0.7))
}
