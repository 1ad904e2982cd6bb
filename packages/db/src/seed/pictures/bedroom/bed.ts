import { lit, mix } from '../core/colour.ts'
import { type Frame, flat } from '../core/frame.ts'
import type { Random } from '../core/random.ts'
import { shadeFloor } from '../core/soft.ts'
import type { Stage } from '../core/stage.ts'
import { drawDuvet, drawThrow, MATTRESS } from './bedding.ts'
import { drawHeadboard } from './headboard.ts'
import { drawPillow } from './pillow.ts'

/** A bed seen from its foot: headboard at depth `z`, middle at x, `width` mm wide, 2 m long. */
export function drawBed(stage: Stage, x: number, z: number, width: number, random: Random): void {
  const { d, look } = stage
  const f = stage.facing(z)
  const [u0, u1] = [x - width / 2, x + width / 2]
  const linen = mix(look.textile.pale, '#ffffff', 0.25)
  shadeFloor(stage, f, u0, u1, 0, 2060, 1.2, 300)
  drawHeadboard(stage, f, u0 - 30, u1 + 30, random)
  const foot = 2000
  const top = flat(f, u0, u1, MATTRESS, 60, foot)
  d.fill(
    top,
    d.upright(top[0][1], top[3][1], [
      [0, lit(linen, 0.84)],
      [0.25, lit(linen, 0.98)],
      [1, lit(linen, 1.02)],
    ]),
  )
  drawPillows(stage, f, x, width, random)
  drawDuvet(stage, f, u0, u1, foot, linen, random)
  drawThrow(stage, f, u0, u1, random)
}

function drawPillows(stage: Stage, f: Frame, x: number, width: number, random: Random): void {
  const { look } = stage
  const white = mix(look.textile.pale, '#ffffff', 0.4)
  const half = width / 4 + 12
  for (const side of [-1, 1])
    drawPillow(stage, f, x + side * half, MATTRESS, 150, width * 0.46, 430, lit(white, 0.95))
  for (const side of [-1, 1])
    drawPillow(stage, f, x + side * (half - 30), MATTRESS, 290, width * 0.43, 360, white)
  const accent = random.pick([
    look.textile.accent,
    mix(look.front, look.textile.pale, 0.35),
    look.textile.base,
  ] as const)
  if (random.chance(0.5))
    for (const side of [-1, 1])
      drawPillow(stage, f, x + side * 230, MATTRESS, 410, 440, 350, mix(accent, '#efe7da', 0.2))
  else drawPillow(stage, f, x, MATTRESS, 410, 640, 300, mix(accent, '#efe7da', 0.2))
}
