import { sheen } from '../core/colour.ts'
import { type Frame, type Rect, upright } from '../core/frame.ts'
import type { Point } from '../core/path.ts'
import type { Random } from '../core/random.ts'
import type { Stage } from '../core/stage.ts'

/** What the finish does with the window: nothing (matt), a soft bloom (satin) or its reflection (gloss). */
export function drawSheen(stage: Stage, f: Frame, r: Rect, w: number, random: Random): void {
  const { d, look } = stage
  if (look.finish === 'satin') {
    const [, , c, e] = upright(f, r, w)
    const foot = f.at(r.u, r.v + r.h * 0.35, w)[1]
    d.fill(
      upright(f, r, w),
      d.upright(Math.min(c[1], e[1]), foot, [
        [0, sheen(0.15)],
        [1, sheen(0)],
      ]),
    )
  }
  if (look.finish !== 'gloss') return
  const [a, b, c, e] = upright(f, r, w)
  d.fill(
    [a, b, c, e],
    d.upright(Math.min(c[1], e[1]), Math.max(a[1], b[1]), [
      [0, sheen(0.16)],
      [0.55, sheen(0.02)],
      [1, sheen(0.08)],
    ]),
  )
  // Doors hang a hair out of true, so each shows the same window a little shifted.
  const shift = random.between(-14, 14)
  const flat = look.style === 'slab' || look.style === 'handleless'
  for (const [from, width, strength] of [
    [-250, 170, 0.12],
    [-50, 170, 0.12],
    [210, 50, 0.06],
  ] as const) {
    const streak = slanted(r, windowAt(f, r) + from + shift, width, 0.16)
    if (streak.length > 2)
      d.fill(
        streak.map(([u, v]) => f.at(u, v, w)),
        sheen(flat ? strength : strength * 0.55),
      )
  }
}

/** Windows reflect at steady intervals along a run, so that neighbouring doors share one. */
function windowAt(f: Frame, r: Rect): number {
  const pitch = 1300
  const first = f.facing === 'front' ? f.eye.u - 420 : 900
  return first + Math.round((r.u + r.w / 2 - first) / pitch) * pitch
}

/** The part of a leaning band that lies on the rectangle, in its own mm. */
function slanted(r: Rect, u: number, width: number, lean: number): Point[] {
  const at = (edge: number, v: number) => edge + (v - 1000) * lean
  const [low, high] = [r.v, r.v + r.h]
  const clamp = (x: number) => Math.min(r.u + r.w, Math.max(r.u, x))
  const corners: Point[] = [
    [clamp(at(u, low)), low],
    [clamp(at(u + width, low)), low],
    [clamp(at(u + width, high)), high],
    [clamp(at(u, high)), high],
  ]
  const span = Math.max(...corners.map(([x]) => x)) - Math.min(...corners.map(([x]) => x))
  return span < 8 ? [] : corners
}
