import { lit, shadow } from '../core/colour.ts'
import type { Frame, Rect } from '../core/frame.ts'
import { rounded } from '../core/path.ts'
import type { Random } from '../core/random.ts'
import type { Stage } from '../core/stage.ts'

const KNITS = ['#e6dccb', '#b9a58c', '#8d8f83', '#d7c3b2', '#5d6570', '#f0eae0', '#a5795c'] as const

/** Piles of folded jumpers and linen on a shelf. mm. */
export function drawFoldedStack(stage: Stage, f: Frame, space: Rect, w: number, random: Random): void {
  const { d } = stage
  const width = 250
  const count = Math.max(1, Math.floor(space.w / (width + 50)))
  const high = Math.max(1, Math.min(5, Math.floor(space.h / 48)))
  for (let i = 0; i < count; i++) {
    const u = space.u + (space.w * (i + 0.5)) / count
    const [x, y] = f.at(u, space.v, w)
    const squash = Math.abs(f.at(u + 50, space.v, w)[0] - f.at(u, space.v, w)[0]) / 50
    const pile = random.whole(Math.max(1, high - 2), high)
    d.placed(
      x,
      y,
      f.scale(u, w),
      () => {
        for (let k = 0; k < pile; k++) {
          const knit = random.pick(KNITS)
          const shift = random.between(-6, 6)
          const paint = d.level(-125, 125, [
            [0, lit(knit, 0.95)],
            [0.3, lit(knit, 1.05)],
            [1, lit(knit, 0.76)],
          ])
          d.shape(rounded(-125 + shift, -44 - k * 44, 250, 43, 17), paint)
          d.shape(rounded(-118 + shift, -24 - k * 44, 236, 4, 2), shadow(0.12))
        }
      },
      squash,
    )
  }
}
