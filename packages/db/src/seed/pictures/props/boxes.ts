import { lit, shadow } from '../core/colour.ts'
import type { Frame, Rect } from '../core/frame.ts'
import { rounded } from '../core/path.ts'
import type { Random } from '../core/random.ts'
import type { Stage } from '../core/stage.ts'

const LINENS = ['#d9cdb9', '#b9a68c', '#e9e1d2', '#8f9487', '#a98f7c'] as const

/** Cloth-covered boxes with lids, one on another. mm. */
export function drawBoxes(stage: Stage, f: Frame, space: Rect, w: number, random: Random): void {
  const { d } = stage
  const width = Math.min(330, space.w - 60)
  if (width < 120) return
  const u = space.u + space.w * random.between(0.4, 0.6)
  const [x, y] = f.at(u, space.v, w)
  const squash = Math.abs(f.at(u + 50, space.v, w)[0] - f.at(u, space.v, w)[0]) / 50
  const count = Math.max(1, Math.min(2, Math.floor(space.h / 150)))
  d.placed(
    x,
    y,
    f.scale(u, w),
    () => {
      for (let i = 0; i < count; i++) {
        const half = (width * (1 - i * 0.14)) / 2
        const cloth = random.pick(LINENS)
        const foot = -i * 124
        const paint = d.level(-half, half, [
          [0, lit(cloth, 0.98)],
          [0.3, lit(cloth, 1.04)],
          [1, lit(cloth, 0.82)],
        ])
        d.shape(rounded(-half + 5, foot - 92, 2 * half - 10, 92, 3), paint)
        d.shape(rounded(-half, foot - 122, 2 * half, 38, 3), paint)
        d.shape(rounded(-half + 5, foot - 84, 2 * half - 10, 6, 1), shadow(0.18))
        d.shape(rounded(-24, foot - 62, 48, 26, 3), stage.look.metal.mid)
        d.shape(rounded(-19, foot - 57, 38, 16, 2), '#f3ecdf')
      }
    },
    squash,
  )
}
