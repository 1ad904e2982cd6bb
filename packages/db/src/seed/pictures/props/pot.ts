import { lit } from '../core/colour.ts'
import type { Frame } from '../core/frame.ts'
import { rounded } from '../core/path.ts'
import type { Random } from '../core/random.ts'
import { shadeUnder } from '../core/soft.ts'
import type { Stage } from '../core/stage.ts'

const ENAMEL = ['#b5482f', '#e5dccb', '#3d5a4c', '#41607a', '#c99a43', '#2f2f2f', '#b9774e'] as const

/** A lidded casserole on the hob. */
export function drawPot(stage: Stage, f: Frame, u: number, v: number, w: number, random: Random): void {
  const colour = random.pick(ENAMEL)
  const [x, y] = f.at(u, v, w)
  const s = f.scale(u, w)
  const tall = random.pick([110, 130, 160] as const)
  const half = random.pick([105, 120, 92] as const)
  const { d } = stage
  shadeUnder(stage, x, y, half * 1.2 * s, 10 * s, 0.5)
  d.placed(x, y, s, () => {
    const body = d.level(-half, half, [
      [0, lit(colour, 0.92)],
      [0.3, lit(colour, 1.14)],
      [0.6, colour],
      [1, lit(colour, 0.62)],
    ])
    d.shape(rounded(-half - 34, -tall * 0.86, 40, 16, 7), lit(colour, 0.8))
    d.shape(rounded(half - 6, -tall * 0.86, 40, 16, 7), lit(colour, 0.62))
    d.shape(rounded(-half, -tall, half * 2, tall, 16), body)
    d.shape(
      `M${-half - 4} ${-tall}Q${-half} ${-tall - 34} 0 ${-tall - 36}Q${half} ${-tall - 34} ${half + 4} ${-tall}Z`,
      body,
    )
    d.shape(rounded(-half - 4, -tall - 5, half * 2 + 8, 9, 4), lit(colour, 0.8))
    d.ellipse(0, -tall - 42, 17, 12, stage.look.metal.mid)
    d.ellipse(-4, -tall - 46, 6, 4, stage.look.metal.high)
  })
}
