import { lit } from './colour.ts'
import type { Drawing } from './drawing.ts'
import { across, type Frame, flat, upright } from './frame.ts'

/** A box in a frame's mm: u0..u1 along, v0..v1 up, w0..w1 out. */
export type Box = {
  readonly u0: number
  readonly u1: number
  readonly v0: number
  readonly v1: number
  readonly w0: number
  readonly w1: number
}

/** Paints for the faces; the ones left out are the base colour in the light that face gets. */
export type BoxPaint = { base: string; front?: string; top?: string; end?: string; under?: string }

/** Draws the faces of a box the eye can see, far ones first. */
export function drawBox(d: Drawing, f: Frame, b: Box, paint: BoxPaint): void {
  if (f.eye.v < b.v0) d.fill(flat(f, b.u0, b.u1, b.v0, b.w0, b.w1), paint.under ?? lit(paint.base, 0.58))
  if (f.eye.v > b.v1) d.fill(flat(f, b.u0, b.u1, b.v1, b.w0, b.w1), paint.top ?? lit(paint.base, 1.07))
  if (f.eye.u < b.u0)
    d.fill(across(f, b.u0, b.v0, b.v1, b.w0, b.w1), paint.end ?? lit(paint.base, f.tone.low * 0.94))
  if (f.eye.u > b.u1)
    d.fill(across(f, b.u1, b.v0, b.v1, b.w0, b.w1), paint.end ?? lit(paint.base, f.tone.high * 0.94))
  if (f.eye.w > b.w1)
    d.fill(
      upright(f, { u: b.u0, v: b.v0, w: b.u1 - b.u0, h: b.v1 - b.v0 }, b.w1),
      paint.front ?? lit(paint.base, f.tone.front),
    )
}
