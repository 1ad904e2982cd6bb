import { lit, shadow, sheen } from '../core/colour.ts'
import type { Frame, Rect } from '../core/frame.ts'
import { upright } from '../core/frame.ts'
import type { Random } from '../core/random.ts'
import type { Stage } from '../core/stage.ts'

const CLOTHS = [
  '#8a5d30',
  '#2f4a3c',
  '#c9b79c',
  '#e7dcc8',
  '#6b3f34',
  '#4c5a63',
  '#b98f62',
  '#d8d2c4',
  '#7c7f67',
] as const

/** Books standing together at one end of a shelf. */
export function drawBooks(stage: Stage, f: Frame, space: Rect, w: number, random: Random): void {
  const { d } = stage
  let u = space.u + random.between(16, 40)
  const end = Math.min(space.u + space.w - 20, u + random.between(200, 340))
  while (u < end - 20) {
    const thick = random.between(18, 42)
    const height = Math.min(space.h * 0.92, random.between(170, 262))
    const cloth = random.pick(CLOTHS)
    const r: Rect = { u, v: space.v, w: thick, h: height }
    d.fill(upright(f, r, w), lit(cloth, f.tone.front))
    d.fill(upright(f, { ...r, w: 3 }, w), sheen(0.16))
    d.fill(upright(f, { ...r, u: u + thick - 4, w: 4 }, w), shadow(0.28))
    if (random.chance(0.5))
      d.fill(upright(f, { u: u + 4, v: space.v + height * 0.72, w: thick - 8, h: 10 }, w), '#e8d9b8aa')
    u += thick + 1
  }
}
