import { lit } from '../core/colour.ts'
import type { Frame, Rect } from '../core/frame.ts'
import { rounded } from '../core/path.ts'
import type { Random } from '../core/random.ts'
import type { Stage } from '../core/stage.ts'

const GLAZES = ['#f2ece0', '#e2d7c4', '#c8cfc6', '#d9c2ae', '#f2ece0', '#b9c3c4'] as const

/** A shelf's worth of bowls, plates and tumblers in the space given, with room between them. */
export function drawCrockery(stage: Stage, f: Frame, space: Rect, w: number, random: Random): void {
  let u = space.u + random.between(25, 60)
  const end = space.u + space.w - 25
  while (u < end - 90) {
    const glaze = random.pick(GLAZES)
    const kind = random.whole(0, 3)
    const width = kind === 0 ? 150 : kind === 1 ? 130 : 62
    const wide = Math.min(width, end - u)
    if (wide < 55) break
    const [x, y] = f.at(u + wide / 2, space.v, w)
    const squash = Math.abs(f.at(u + wide, space.v, w)[0] - f.at(u, space.v, w)[0]) / wide
    stage.d.placed(x, y, f.scale(u, w), () => drawPiece(stage, kind, wide, glaze, space.h), squash)
    u += wide + random.between(14, 60)
  }
}

function drawPiece(stage: Stage, kind: number, wide: number, glaze: string, room: number): void {
  const { d } = stage
  const half = wide / 2
  const round = d.level(-half, half, [
    [0, lit(glaze, 0.96)],
    [0.35, lit(glaze, 1.05)],
    [1, lit(glaze, 0.74)],
  ])
  if (kind === 0)
    for (let i = 0; i < 5 && i * 15 + 20 < room; i++)
      d.shape(rounded(-half, -14 - i * 15, wide, 13, 6), round)
  else if (kind === 1)
    for (let i = 0; i < 3 && i * 38 + 70 < room; i++) {
      const y = -i * 34
      d.shape(
        `M${-half} ${y - 62}H${half}C${half} ${y - 20} ${half * 0.4} ${y} ${half * 0.35} ${y}H${-half * 0.35}C${-half * 0.4} ${y} ${-half} ${y - 20} ${-half} ${y - 62}Z`,
        round,
      )
      d.shape(`M${-half} ${y - 62}H${half}V${y - 56}H${-half}Z`, lit(glaze, 0.84))
    }
  else d.shape(rounded(-half, -Math.min(115, room * 0.7), wide, Math.min(115, room * 0.7), 8), round)
}
