import { shadow, sheen } from '../core/colour.ts'
import { type Frame, type Rect, upright } from '../core/frame.ts'
import type { Stage } from '../core/stage.ts'

/**
 * The four slopes between an outer and an inner rectangle. Falling inwards (a recessed panel) the upper slope
 * is in shade and the lower catches light; rising, the other way round.
 */
export function drawBevel(
  stage: Stage,
  f: Frame,
  outer: Rect,
  inner: Rect,
  w: number,
  falling: boolean,
  strength = 1,
): void {
  const { d } = stage
  const [a, b, c, e] = upright(f, outer, w)
  const [p, q, r, s] = upright(f, inner, w)
  const side = (tone: number) => (tone > 1 ? sheen(0.2 * strength) : shadow(0.22 * strength * (1.6 - tone)))
  const [up, down] = [sheen(0.24 * strength), shadow(0.34 * strength)]
  d.fill([e, c, r, s], falling ? down : up)
  d.fill([a, b, q, p], falling ? up : down)
  d.fill([a, p, s, e], falling ? side(f.tone.high) : side(f.tone.low))
  d.fill([b, c, r, q], falling ? side(f.tone.low) : side(f.tone.high))
}

/** Light on the upper and lit edges of a front, shade on the others; `by` mm. */
export function drawEdges(stage: Stage, f: Frame, r: Rect, w: number, by = 2.5): void {
  const { d } = stage
  const lowLit = f.tone.low > 1
  const strip = (u: number, v: number, width: number, height: number, paint: string) =>
    d.fill(upright(f, { u, v, w: width, h: height }, w), paint)
  strip(r.u, r.v + r.h - by, r.w, by, sheen(0.26))
  strip(r.u, r.v, r.w, by, shadow(0.3))
  strip(r.u, r.v, by, r.h, lowLit ? sheen(0.16) : shadow(0.2))
  strip(r.u + r.w - by, r.v, by, r.h, lowLit ? shadow(0.2) : sheen(0.16))
}

/** The shade a frame throws on the panel behind it, from above and from the lit side; `by` mm. */
export function drawRecessShade(stage: Stage, f: Frame, r: Rect, w: number, by: number): void {
  const { d } = stage
  const lowLit = f.tone.low > 1
  for (const [reach, strength] of [
    [by, 0.07],
    [by * 0.5, 0.08],
  ] as const) {
    d.fill(upright(f, { u: r.u, v: r.v + r.h - reach, w: r.w, h: reach }, w), shadow(strength))
    const u = lowLit ? r.u : r.u + r.w - reach * 0.7
    d.fill(upright(f, { u, v: r.v, w: reach * 0.7, h: r.h }, w), shadow(strength * 0.8))
  }
}
