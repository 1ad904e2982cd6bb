import { lit, sheen } from '../core/colour.ts'
import type { Drawing } from '../core/drawing.ts'
import type { Frame, Rect } from '../core/frame.ts'
import { rounded } from '../core/path.ts'
import type { Random } from '../core/random.ts'
import type { Stage } from '../core/stage.ts'

const FILLINGS = ['#d9c6a0', '#a9744a', '#e9dfcb', '#7d4b32', '#c9a063', '#8a8f5f', '#efe7d6'] as const

/** Glass jars of dry goods in a row on a shelf. */
export function drawJarRow(stage: Stage, f: Frame, space: Rect, w: number, random: Random): void {
  let u = space.u + 24
  const tall = Math.min(space.h * 0.82, random.between(150, 230))
  const width = random.pick([78, 92, 104] as const)
  while (u + width < space.u + space.w - 14) {
    const [x, y] = f.at(u + width / 2, space.v, w)
    const squash = Math.abs(f.at(u + width, space.v, w)[0] - f.at(u, space.v, w)[0]) / width
    const filling = random.pick(FILLINGS)
    const share = random.between(0.4, 0.85)
    stage.d.placed(
      x,
      y,
      f.scale(u, w),
      () => drawJar(stage.d, width, tall, filling, share, stage.look.wood),
      squash,
    )
    u += width + random.between(10, 22)
  }
}

/** A jar in mm about its foot: glass, filling, wooden lid. */
export function drawJar(
  d: Drawing,
  width: number,
  height: number,
  filling: string,
  share: number,
  lid: string,
): void {
  const half = width / 2
  const neck = height - 22
  d.shape(rounded(-half, -neck, width, neck, 9), '#e9eeebb0')
  const fill = neck * share
  d.shape(
    rounded(-half + 4, -fill - 3, width - 8, fill, 7),
    d.level(-half, half, [
      [0, lit(filling, 0.88)],
      [0.3, lit(filling, 1.06)],
      [1, lit(filling, 0.72)],
    ]),
  )
  d.shape(rounded(-half + 8, -neck + 8, 9, neck - 18, 4), sheen(0.55))
  d.shape(rounded(half - 12, -neck + 8, 4, neck - 18, 2), sheen(0.3))
  d.shape(
    rounded(-half + 3, -height, width - 6, 25, 4),
    d.level(-half, half, [
      [0, lit(lid, 0.92)],
      [0.35, lit(lid, 1.12)],
      [1, lit(lid, 0.7)],
    ]),
  )
}
