import { drawBox } from '../core/box.ts'
import type { Frame } from '../core/frame.ts'
import type { Random } from '../core/random.ts'
import { shadeDown } from '../core/soft.ts'
import type { Stage } from '../core/stage.ts'
import { drawShelfGoods } from '../props/shelf-goods.ts'

/** Timber shelves on a wall with a few things on each, mm. */
export function drawShelves(
  stage: Stage,
  f: Frame,
  u0: number,
  u1: number,
  heights: readonly number[],
  random: Random,
): void {
  const { d, look } = stage
  for (const v of heights) {
    shadeDown(stage, f, { u: u0 - 20, v: v - 170, w: u1 - u0 + 40, h: 170 }, 14, 0.3)
    drawBox(d, f, { u0, u1, v0: v - 38, v1: v, w0: 0, w1: 250 }, { base: look.wood })
    const parts = Math.max(1, Math.round((u1 - u0) / 520))
    const each = (u1 - u0) / parts
    for (let i = 0; i < parts; i++)
      drawShelfGoods(stage, f, { u: u0 + i * each + 10, v, w: each - 30, h: 290 }, 120, random)
  }
}
