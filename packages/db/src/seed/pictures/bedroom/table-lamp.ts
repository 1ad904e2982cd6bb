import { lit } from '../core/colour.ts'
import type { Frame } from '../core/frame.ts'
import type { Random } from '../core/random.ts'
import { shadeUnder } from '../core/soft.ts'
import type { Stage } from '../core/stage.ts'
import type { Lamp } from '../shell/grade.ts'

/** A lamp with a linen shade standing at (u, v, w) mm; returns its light. */
export function drawTableLamp(
  stage: Stage,
  f: Frame,
  u: number,
  v: number,
  w: number,
  random: Random,
  scale = 1,
): Lamp {
  const { d, look } = stage
  const [x, y] = f.at(u, v, w)
  const s = f.scale(u, w) * scale
  const glaze = random.pick(['#e8e0d1', '#a8815f', '#6f7d76', '#3d4346', '#c9b49c'] as const)
  const on = look.light.time === 'dusk'
  const linen = look.textile.pale
  shadeUnder(stage, x, y, 110 * s, 12 * s, 0.35)
  d.placed(x, y, s, () => {
    d.shape('M-8 -240H8V-160H-8Z', look.metal.mid)
    d.shape(
      'M-60 0C-84 -60 -78 -130 -22 -170H22C78 -130 84 -60 60 0Z',
      d.level(-80, 80, [
        [0, lit(glaze, 0.92)],
        [0.3, lit(glaze, 1.12)],
        [0.6, glaze],
        [1, lit(glaze, 0.64)],
      ]),
    )
    d.shape(
      'M-140 -210L-98 -420H98L140 -210Z',
      d.level(
        -140,
        140,
        on
          ? [
              [0, '#f3dcb0'],
              [0.45, '#fff1d2'],
              [1, '#e2c08a'],
            ]
          : [
              [0, lit(linen, 0.92)],
              [0.4, lit(linen, 1.02)],
              [1, lit(linen, 0.82)],
            ],
      ),
    )
  })
  return { x, y: y - 300 * s, reach: 420 * s }
}

/** A brass wall light with a small shade at (u, v). */
export function drawWallLight(stage: Stage, f: Frame, u: number, v: number, w: number): Lamp {
  const { d, look } = stage
  const [x, y] = f.at(u, v, w)
  const s = f.scale(u, w)
  const on = look.light.time === 'dusk'
  const linen = look.textile.pale
  d.placed(x, y, s, () => {
    d.ellipse(0, 40, 34, 34, look.metal.low)
    d.ellipse(-3, 37, 28, 28, look.metal.mid)
    d.stroke('M0 40V-20', look.metal.mid, 12, 'round')
    d.shape(
      'M-82 -20L-58 -170H58L82 -20Z',
      d.level(
        -82,
        82,
        on
          ? [
              [0, '#f3dcb0'],
              [0.45, '#fff1d2'],
              [1, '#e2c08a'],
            ]
          : [
              [0, lit(linen, 0.93)],
              [0.4, lit(linen, 1.02)],
              [1, lit(linen, 0.83)],
            ],
      ),
    )
  })
  return { x, y: y - 90 * s, reach: 300 * s }
}
