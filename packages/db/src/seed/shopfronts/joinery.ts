import { type Box, drawBox } from '../pictures/core/box.ts'
import { shadow, sheen } from '../pictures/core/colour.ts'
import { inset, type Rect, upright } from '../pictures/core/frame.ts'
import { polyline } from '../pictures/core/path.ts'
import type { Street } from './street.ts'

/** A piece of painted timber or steel: a box standing out `out` mm from the glass. */
export function drawPiece(street: Street, r: Rect, out: number, colour: string): void {
  const { f, tone, inside } = street
  const box: Box = { u0: r.u, u1: r.u + r.w, v0: r.v, v1: r.v + r.h, w0: 0, w1: out }
  drawBox(inside.d, f, box, {
    base: tone(colour),
    front: tone(colour),
    top: tone(colour, 1.18),
    under: tone(colour, 0.62),
  })
}

/** A sunk panel with a light edge below and a dark one above, as daylight from the sky shows it. */
export function drawPanel(street: Street, r: Rect, out: number, colour: string): void {
  const { f, tone, inside } = street
  const { d } = inside
  const [a, b, c, e] = upright(f, r, out)
  d.fill([a, b, c, e], tone(colour, 0.9))
  d.stroke(polyline([a, e, c]), shadow(0.4), 1.6)
  d.stroke(polyline([a, b, c]), sheen(0.22), 1.3)
  const [p, q, s, t] = upright(f, inset(r, 34), out)
  d.fill([p, q, s, t], tone(colour, 1.03))
  d.stroke(polyline([p, t, s]), sheen(0.16), 1)
}

/** The shade something above throws down a face, `reach` mm. */
export function shadeBelow(street: Street, r: Rect, out: number, strength: number): void {
  const { f, inside } = street
  const quad = upright(f, r, out)
  inside.d.fill(
    quad,
    inside.d.upright(quad[3][1], quad[0][1], [
      [0, shadow(strength)],
      [0.5, shadow(strength * 0.35)],
      [1, shadow(0)],
    ]),
  )
}
