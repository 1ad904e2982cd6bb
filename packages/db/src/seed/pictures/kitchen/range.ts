import { drawBox } from '../core/box.ts'
import { lit, shadow, sheen, toLch } from '../core/colour.ts'
import { type Frame, inset, type Rect, upright } from '../core/frame.ts'
import type { Random } from '../core/random.ts'
import type { Stage } from '../core/stage.ts'
import { drawPot } from '../props/pot.ts'
import { WORKTOP } from './heights.ts'
import { drawPull } from './oven.ts'

/** A freestanding range cooker: three doors, a row of knobs, a rail, a hob with pans. `width` mm. */
export function drawRange(stage: Stage, f: Frame, u: number, width: number, random: Random): void {
  const { d, look } = stage
  const dark = toLch(look.front).l < 0.5
  const body = random.pick(
    dark
      ? (['#ece4d4', '#c7cacb', '#2a2a2a'] as const)
      : (['#2b2b2b', '#ece4d4', '#33423c', '#c7cacb'] as const),
  )
  const [u0, u1, w] = [u + 4, u + width - 4, 610]
  drawBox(d, f, { u0: u - 6, u1: u + width + 6, v0: 0, v1: 110, w0: 0, w1: 520 }, { base: '#191817' })
  const [t, b] = [f.at(u, 900, w)[1], f.at(u, 90, w)[1]]
  const front = d.upright(t, b, [
    [0, lit(body, 1.06)],
    [0.5, body],
    [1, lit(body, 0.86)],
  ])
  drawBox(d, f, { u0, u1, v0: 90, v1: 905, w0: 0, w1: w }, { base: body, front })
  const strip: Rect = { u: u0 + 10, v: 792, w: u1 - u0 - 20, h: 96 }
  d.fill(upright(f, strip, w), body === '#c7cacb' ? '#b4b8ba' : lit(body, 0.94))
  d.fill(upright(f, { ...strip, h: 3 }, w), shadow(0.4))
  const knobs = Math.round(width / 150)
  for (let i = 0; i < knobs; i++) drawDial(stage, f, strip.u + (strip.w * (i + 0.5)) / knobs, strip.v + 48, w)
  const half = (u1 - u0) / 2
  const doors: Rect[] = [
    { u: u0 + 10, v: 470, w: half - 14, h: 314 },
    { u: u0 + 10, v: 110, w: half - 14, h: 350 },
    { u: u0 + half + 4, v: 110, w: half - 14, h: 674 },
  ]
  for (const door of doors) drawOvenDoor(stage, f, door, w, body)
  d.fill(upright(f, { u: u0, v: 896, w: u1 - u0, h: 9 }, w), sheen(0.4))
  drawBox(
    d,
    f,
    { u0: u0 + 6, u1: u1 - 6, v0: 905, v1: WORKTOP + 2, w0: 20, w1: 596 },
    { base: '#1d1d1d', front: '#2a2a2a' },
  )
  for (const share of [0.2, 0.5, 0.8])
    drawBox(
      d,
      f,
      {
        u0: u0 + width * share - 100,
        u1: u0 + width * share + 90,
        v0: WORKTOP + 2,
        v1: WORKTOP + 26,
        w0: 120,
        w1: 500,
      },
      { base: '#242322', top: '#151515' },
    )
  drawPot(stage, f, u0 + width * 0.22, WORKTOP + 26, 320, random)
  if (random.chance(0.6)) drawPot(stage, f, u0 + width * 0.76, WORKTOP + 26, 320, random)
}

function drawOvenDoor(stage: Stage, f: Frame, r: Rect, w: number, body: string): void {
  const { d } = stage
  d.fill(upright(f, { u: r.u - 3, v: r.v - 3, w: r.w + 6, h: r.h + 6 }, w), lit(body, 0.5))
  const [t, b] = [f.at(r.u, r.v + r.h, w)[1], f.at(r.u, r.v, w)[1]]
  d.fill(
    upright(f, r, w),
    d.upright(t, b, [
      [0, lit(body, 1.05)],
      [1, lit(body, 0.92)],
    ]),
  )
  const glass = inset(r, r.w * 0.16, r.h * 0.2)
  const shown = { ...glass, v: r.v + r.h * 0.16, h: Math.min(glass.h, 220) }
  d.fill(upright(f, inset(shown, -7), w), shadow(0.25))
  d.fill(upright(f, shown, w), '#171818')
  d.fill(
    [
      f.at(shown.u + 10, shown.v, w),
      f.at(shown.u + 90, shown.v, w),
      f.at(shown.u + 150, shown.v + shown.h, w),
      f.at(shown.u + 70, shown.v + shown.h, w),
    ],
    sheen(0.08),
  )
  drawPull(stage, f, { u: r.u + 30, v: r.v + r.h - 52, w: r.w - 60, h: 16 }, w)
}

function drawDial(stage: Stage, f: Frame, u: number, v: number, w: number): void {
  const { low, mid, high } = stage.look.metal
  const [x, y] = f.at(u, v, w + 20)
  const s = f.scale(u, w)
  const squash = f.facing === 'front' ? 1 : 0.6
  stage.d.ellipse(x, y + 6 * s, 25 * s * squash, 25 * s, shadow(0.35))
  stage.d.ellipse(x, y, 24 * s * squash, 24 * s, low)
  stage.d.ellipse(x, y - 1.5 * s, 19 * s * squash, 19 * s, mid)
  stage.d.ellipse(x - 5 * s * squash, y - 8 * s, 8 * s * squash, 6 * s, high)
}
