import { alpha, lit, shadow } from '../core/colour.ts'
import { flat } from '../core/frame.ts'
import { polyline } from '../core/path.ts'
import type { Random } from '../core/random.ts'
import type { Stage } from '../core/stage.ts'

/** A rug flat on the floor: middle at (x, z), `width` across and `length` towards the eye, mm. */
export function drawRug(
  stage: Stage,
  x: number,
  z: number,
  width: number,
  length: number,
  random: Random,
): void {
  const { d, look } = stage
  const f = stage.back
  const kind = random.pick(['stripe', 'border', 'check', 'plain'] as const)
  const { base, accent, pale } = look.textile
  const [u0, u1, w0, w1] = [x - width / 2, x + width / 2, z - length / 2, z + length / 2]
  const piece = (a: number, b: number, c: number, e: number, paint: string) =>
    d.fill(flat(f, a, b, 0, c, e), paint)
  piece(u0 - 10, u1 + 10, w0, w1 + 18, shadow(0.22))
  const quad = flat(f, u0, u1, 0, w0, w1)
  d.fill(
    quad,
    d.upright(quad[0][1], quad[3][1], [
      [0, lit(base, 0.88)],
      [1, lit(base, 0.98)],
    ]),
  )
  if (kind === 'stripe')
    for (let i = 0; i < 13; i += 2)
      piece(
        u0,
        u1,
        w0 + (length * (i + 0.25)) / 13,
        w0 + (length * (i + 0.75)) / 13,
        alpha(accent, i % 4 === 0 ? 0.5 : 0.25),
      )
  if (kind === 'border') {
    const edge = Math.min(width, length) * 0.09
    for (const [inward, paint] of [
      [edge, alpha(accent, 0.75)],
      [edge * 1.5, base],
      [edge * 1.75, alpha(accent, 0.4)],
      [edge * 2, lit(pale, 0.94)],
    ] as const)
      piece(u0 + inward, u1 - inward, w0 + inward, w1 - inward, paint)
  }
  if (kind === 'check') {
    const lines: string[] = []
    for (let i = 1; i < 8; i++)
      lines.push(polyline([f.at(u0 + (width * i) / 8, 0, w0), f.at(u0 + (width * i) / 8, 0, w1)]))
    for (let i = 1; i < 8; i++)
      lines.push(polyline([f.at(u0, 0, w0 + (length * i) / 8), f.at(u1, 0, w0 + (length * i) / 8)]))
    d.stroke(lines.join(''), alpha(accent, 0.35), 5 * f.scale(x, z))
  }
  // The nap catches light in rows.
  let nap = ''
  for (let i = 1; i < 34; i++)
    nap += polyline([f.at(u0, 0, w0 + (length * i) / 34), f.at(u1, 0, w0 + (length * i) / 34)])
  d.stroke(nap, shadow(0.05), 1.2)
  let fringe = ''
  const ends: readonly number[] = [w0, w1]
  for (const end of ends)
    for (let i = 0; i <= 60; i++)
      fringe += polyline([
        f.at(u0 + (width * i) / 60, 0, end),
        f.at(u0 + (width * i) / 60 + 4, 0, end + (end === w1 ? 34 : -26)),
      ])
  d.stroke(fringe, lit(pale, 0.93), 1.3)
}
