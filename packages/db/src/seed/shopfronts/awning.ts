import { alpha, shadow } from '../pictures/core/colour.ts'
import { flat } from '../pictures/core/frame.ts'
import { num, type Point } from '../pictures/core/path.ts'
import type { Street } from './street.ts'

const STRIPE = 290
const OUT = 1050
/** Where the canvas leaves the fascia and where it ends, mm above the pavement. */
const [HIGH, LOW, VALANCE] = [2850, 2420, 2250]

/** A striped canvas over the window, its shade on the glass, and a scalloped edge. */
export function drawAwning(street: Street, u: number, w: number): void {
  const { f, inside, tone, front } = street
  const { d } = inside
  const count = Math.round(w / STRIPE)
  const wide = w / count
  const shade = flat(f, u, u + w, 0, 0, 0)
  const [from, to] = [f.at(u, LOW, 0)[1], f.at(u, LOW - 900, 0)[1]]
  d.shape(
    `M${num(shade[0][0])} ${num(from)}H${num(shade[1][0])}V${num(to)}H${num(shade[0][0])}Z`,
    d.upright(from, to, [
      [0, shadow(0.4)],
      [1, shadow(0)],
    ]),
  )
  for (let i = 0; i < count; i++) {
    const colour = i % 2 === 0 ? front.paint : '#f4eddc'
    const [a, b] = [u + i * wide, u + (i + 1) * wide]
    const top: readonly [Point, Point] = [f.at(a, HIGH, 110), f.at(b, HIGH, 110)]
    const foot: readonly [Point, Point] = [f.at(a, LOW, OUT), f.at(b, LOW, OUT)]
    d.fill(
      [top[0], top[1], foot[1], foot[0]],
      d.upright(top[0][1], foot[0][1], [
        [0, tone(colour, 0.9)],
        [1, tone(colour, 1.07)],
      ]),
    )
    const edge = f.at(a, VALANCE + 60, OUT)[1]
    const tip = f.at(a, VALANCE - 60, OUT)[1]
    const [x0, x1] = [foot[0][0], foot[1][0]]
    d.shape(
      `M${num(x0)} ${num(foot[0][1])}H${num(x1)}V${num(edge)}Q${num((x0 + x1) / 2)} ${num(tip)} ${num(x0)} ${num(edge)}Z`,
      tone(colour, 0.93),
    )
  }
  const [left, right] = [f.at(u, LOW, OUT), f.at(u + w, LOW, OUT)]
  d.stroke(`M${num(left[0])} ${num(left[1])}H${num(right[0])}`, alpha('#1a120a', 0.3), 1.6)
}
