import { lit, mix, shadow, sheen } from '../core/colour.ts'
import type { Frame } from '../core/frame.ts'
import { num } from '../core/path.ts'
import type { Stage } from '../core/stage.ts'

export type MirrorKind = 'round' | 'arch' | 'pill'

/** A mirror in a thin metal frame on the wall; foot of it at (u, v), mm. */
export function drawMirror(
  stage: Stage,
  f: Frame,
  u: number,
  v: number,
  width: number,
  height: number,
  kind: MirrorKind,
): void {
  const { d, look } = stage
  const [x, y] = f.at(u, v, 20)
  const wall = mix(look.wall, '#dfe6e6', 0.5)
  d.placed(x, y, f.scale(u, 20), () => {
    const [a, h] = [width / 2, height]
    const outline = (grow: number, dx = 0, dy = 0): string => {
      const r = a + grow
      if (kind === 'round')
        return `M${num(-r + dx)} ${num(-a + dy)}a${num(r)} ${num(r)} 0 1 0 ${num(2 * r)} 0a${num(r)} ${num(r)} 0 1 0 ${num(-2 * r)} 0Z`
      const foot =
        kind === 'arch'
          ? `V${num(grow + dy)}H${num(-r + dx)}Z`
          : `V${num(-a + dy)}A${num(r)} ${num(r)} 0 0 1 ${num(-r + dx)} ${num(-a + dy)}Z`
      return `M${num(-r + dx)} ${num(-h + a + dy)}A${num(r)} ${num(r)} 0 0 1 ${num(r + dx)} ${num(-h + a + dy)}${foot}`
    }
    d.shape(outline(18, -look.light.side * 16, 20), shadow(0.14))
    d.shape(outline(16), look.metal.mid)
    d.shape(outline(7), look.metal.low)
    const inner = outline(0)
    d.shape(
      inner,
      d.upright(-h, 0, [
        [0, lit(mix(look.ceiling, '#e4eaea', 0.4), 0.98)],
        [0.3, lit(wall, 1.03)],
        [1, lit(wall, 0.88)],
      ]),
    )
    d.withinPath(inner, () => {
      for (const [px, py] of [
        [-0.1, 0.78],
        [0.24, 0.78],
        [-0.1, 0.52],
        [0.24, 0.52],
      ] as const)
        d.shape(
          `M${num(a * 2 * px)} ${num(-h * py)}h${num(a * 0.56)}v${num(h * 0.22)}h${num(-a * 0.56)}Z`,
          '#fbf8efb0',
        )
      d.shape(
        `M${-a} ${num(-h * 0.25)}L${num(a * 0.1)} ${-h}H${num(a * 0.55)}L${num(-a * 0.4)} 0H${-a}Z`,
        sheen(0.2),
      )
    })
  })
}
