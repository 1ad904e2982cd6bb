import { lit } from '../pictures/core/colour.ts'
import { num } from '../pictures/core/path.ts'
import type { Street } from './street.ts'

const OUT = 480

/** Lamps on bent arms over the fascia, lit at dusk; `v` is where the arms begin. */
export function drawSignLamps(street: Street, v: number): void {
  const { f, inside, front, tone } = street
  const { d } = inside
  const dusk = front.time === 'dusk'
  const iron = tone('#2b2c2b')
  const s = f.scale(0, OUT)
  for (const u of [-2600, -870, 870, 2600]) {
    const [foot, bend] = [f.at(u, v, 40), f.at(u, v + 330, 200)]
    const head = f.at(u, v + 215, OUT)
    d.stroke(
      `M${num(foot[0])} ${num(foot[1])}L${num(bend[0])} ${num(bend[1])}Q${num(head[0])} ${num(bend[1] - 9)} ${num(head[0])} ${num(head[1])}`,
      iron,
      3.2,
      'round',
    )
    d.placed(head[0], head[1], s, () => {
      d.shape(
        'M-45 -60H45L60 0C150 30 185 80 190 150H-190C-185 80 -150 30 -60 0Z',
        d.level(-190, 190, [
          [0, lit(iron, 1.1)],
          [0.35, lit(iron, 1.9)],
          [1, lit(iron, 0.8)],
        ]),
      )
      d.ellipse(0, 150, 190, 17, dusk ? '#ffedc4' : tone('#efe6d2'))
    })
    if (!dusk) continue
    inside.air.glow(head[0], head[1] + 40, 170, 130, 0.34)
    inside.air.glow(head[0], head[1] + 30, 40, 26, 0.3)
  }
}
