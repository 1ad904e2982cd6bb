import { drawBox } from '../core/box.ts'
import { sheen } from '../core/colour.ts'
import { type Frame, flat } from '../core/frame.ts'
import type { Random } from '../core/random.ts'
import type { Stage } from '../core/stage.ts'
import { drawPot } from '../props/pot.ts'
import { WORKTOP } from './heights.ts'

/** An induction hob on the worktop, centred at u. */
export function drawHob(stage: Stage, f: Frame, u: number, random: Random): void {
  const { d } = stage
  drawBox(
    d,
    f,
    { u0: u - 390, u1: u + 390, v0: WORKTOP, v1: WORKTOP + 5, w0: 60, w1: 560 },
    { base: '#1a1a1b', top: '#1d1e20', front: '#0b0b0b' },
  )
  d.fill(flat(f, u - 390, u - 80, WORKTOP + 5, 60, 560), sheen(0.1))
  drawPot(stage, f, u + random.pick([-190, 190] as const), WORKTOP + 6, 260, random)
}
