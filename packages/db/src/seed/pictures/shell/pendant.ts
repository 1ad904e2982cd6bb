import { lit } from '../core/colour.ts'
import { num } from '../core/path.ts'
import type { Stage } from '../core/stage.ts'
import type { Lamp } from './grade.ts'

export type PendantKind = 'dome' | 'globe' | 'cone' | 'drum' | 'bell'

/** A pendant lamp at x, z mm, its rim at height v; returns its light. `size` is its width, mm. */
export function drawPendant(
  stage: Stage,
  kind: PendantKind,
  x: number,
  z: number,
  v: number,
  size: number,
): Lamp {
  const { d, look, room } = stage
  const f = stage.facing(z)
  const [px, py] = f.at(x, v, 0)
  const s = f.scale(x, 0)
  const top = Math.max(-20, f.at(x, room.height, 0)[1])
  d.stroke(`M${num(px)} ${num(top)}V${num(py - size * 0.5 * s)}`, '#2b2723', Math.max(1, 5 * s))
  const on = look.light.time === 'dusk'
  const { low, mid, high } = look.metal
  const half = size / 2
  const metal = d.level(-half, half, [
    [0, lit(mid, 0.85)],
    [0.28, high],
    [0.55, mid],
    [1, low],
  ])
  d.placed(px, py, s, () => {
    if (kind === 'globe') {
      d.shape(`M-22 ${-size - 34}H22V${-size + 8}H-22Z`, metal)
      d.ellipse(
        0,
        -half,
        half,
        half,
        d.radial(-half * 0.3, -half * 1.3, size * 0.85, [
          [0, '#fffaf0'],
          [0.6, on ? '#ffe7bd' : '#f4ecdd'],
          [1, on ? '#eac58a' : '#d6cab6'],
        ]),
      )
    } else if (kind === 'drum') {
      const linen = look.textile.pale
      d.shape(
        `M${-half} 0L${-half * 0.86} ${-size * 0.62}H${half * 0.86}L${half} 0Z`,
        d.level(-half, half, [
          [0, lit(linen, on ? 0.95 : 0.9)],
          [0.4, on ? '#ffeac4' : lit(linen, 1.02)],
          [1, lit(linen, 0.8)],
        ]),
      )
    } else {
      const shade =
        kind === 'dome'
          ? `M${-half} 0C${-half} ${-half * 1.1} ${-half * 0.4} ${-half * 1.2} -20 ${-half * 1.24}H20C${half * 0.4} ${-half * 1.2} ${half} ${-half * 1.1} ${half} 0Z`
          : kind === 'cone'
            ? `M${-half} 0L-26 ${-size * 0.72}H26L${half} 0Z`
            : `M${-half} 0C${-half * 0.86} ${-half * 0.3} ${-half * 0.5} ${-half * 0.5} ${-half * 0.36} ${-size * 0.72}Q0 ${-size * 0.92} ${half * 0.36} ${-size * 0.72}C${half * 0.5} ${-half * 0.5} ${half * 0.86} ${-half * 0.3} ${half} 0Z`
      d.shape(shade, metal)
      d.shape(`M-16 ${-size * 0.92}H16V${-size * 0.6}H-16Z`, low)
      // The eye is a little below the rim's far side only when the lamp hangs high.
      d.ellipse(0, 0, half, Math.max(4, half * 0.1), on ? '#ffe3ae' : '#f6ead2')
    }
  })
  return { x: px, y: py, reach: size * s * 1.3 }
}
