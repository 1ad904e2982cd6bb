import { alpha, shadow, sheen } from '../pictures/core/colour.ts'
import { type Rect, upright } from '../pictures/core/frame.ts'
import type { Street } from './street.ts'

/** What stands between the street and the room: the sky in the upper part, two slants of light, the shade of the head. */
export function drawGlass(street: Street, r: Rect, isTop = true): void {
  const { f, inside, front } = street
  const { d } = inside
  const dusk = front.time === 'dusk'
  const pane = upright(f, r, 0)
  const [[left, foot], [right], , [, top]] = pane
  const sky = dusk ? '#5f7596' : '#dbe7ec'
  d.fill(
    pane,
    d.upright(top, foot, [
      [0, alpha(sky, dusk ? 0.1 : 0.26)],
      [0.45, alpha(sky, dusk ? 0.03 : 0.08)],
      [1, alpha(sky, 0.02)],
    ]),
  )
  const wide = right - left
  const lean = (foot - top) * 0.55
  d.within(pane, () => {
    for (const [from, width] of [
      [0.5, 0.2],
      [0.78, 0.06],
    ] as const) {
      const x = left + wide * from + lean * 0.5
      d.fill(
        [
          [x, top],
          [x + wide * width, top],
          [x + wide * width - lean, foot],
          [x - lean, foot],
        ],
        sheen(dusk ? 0.025 : 0.075),
      )
    }
    if (!isTop) return
    const shade = Math.min(foot, top + 170 * f.scale(r.u, 0))
    d.shape(
      `M${left} ${top}H${right}V${shade}H${left}Z`,
      d.upright(top, shade, [
        [0, shadow(0.42)],
        [1, shadow(0)],
      ]),
    )
  })
}
