import { lit, shadow } from '../core/colour.ts'
import type { Frame, Rect } from '../core/frame.ts'
import { rounded } from '../core/path.ts'
import type { Random } from '../core/random.ts'
import type { Stage } from '../core/stage.ts'

/** Woven baskets side by side on a shelf. */
export function drawBasket(stage: Stage, f: Frame, space: Rect, w: number, random: Random): void {
  const count = Math.max(1, Math.floor(space.w / 420))
  const width = Math.min(400, (space.w - 40) / count - 24)
  const height = Math.min(space.h * 0.7, 230)
  const cane = random.pick(['#b98f5c', '#c8a678', '#a57c4d'] as const)
  for (let i = 0; i < count; i++) {
    const u = space.u + (space.w * (i + 0.5)) / count
    const [x, y] = f.at(u, space.v, w)
    const squash = Math.abs(f.at(u + 100, space.v, w)[0] - f.at(u, space.v, w)[0]) / 100
    stage.d.placed(x, y, f.scale(u, w), () => weave(stage, width, height, cane), squash)
  }
}

/** One basket in mm about its foot. */
function weave(stage: Stage, width: number, height: number, cane: string): void {
  const { d } = stage
  const half = width / 2
  d.shape(
    `M${-half} ${-height}H${half}L${half - 12} -6Q${half - 13} 0 ${half - 20} 0H${20 - half}Q${13 - half} 0 ${12 - half} -6Z`,
    d.level(-half, half, [
      [0, lit(cane, 0.86)],
      [0.35, lit(cane, 1.08)],
      [1, lit(cane, 0.7)],
    ]),
  )
  let [rows, stitches] = ['', '']
  for (let y = 14; y < height - 10; y += 13) {
    rows += `M${-half + 10} ${-y}H${half - 10}`
    for (let x = -half + 14 + (y % 2) * 9; x < half - 14; x += 20) stitches += `M${x} ${-y - 3}v-7`
  }
  d.stroke(rows, shadow(0.26), 2.4)
  d.stroke(stitches, shadow(0.2), 3)
  d.shape(rounded(-half - 5, -height - 8, width + 10, 18, 9), lit(cane, 1.02))
  d.shape(rounded(-38, -height + 26, 76, 22, 11), shadow(0.55))
}
