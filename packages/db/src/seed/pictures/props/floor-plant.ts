import { lit } from '../core/colour.ts'
import { num } from '../core/path.ts'
import type { Random } from '../core/random.ts'
import { shadeUnder } from '../core/soft.ts'
import type { Stage } from '../core/stage.ts'
import { leaf } from './leaves.ts'

/** A small tree in a pot on the floor at (x, z) mm: olive or fig, about 1.6 m. */
export function drawFloorPlant(stage: Stage, x: number, z: number, random: Random): void {
  const { d, look } = stage
  const f = stage.facing(z)
  const [px, py] = f.at(x, 0, 0)
  const s = f.scale(x, 0)
  const fig = random.chance(0.4)
  const pot = random.pick(['#b98565', '#d8cdbc', '#7f857d', '#4a4a47'] as const)
  const green = fig ? '#5f7a4e' : '#7f8c66'
  shadeUnder(stage, px, py, 290 * s, 42 * s, 0.5)
  d.placed(px, py, s, () => {
    const tall = random.between(820, 1000)
    d.stroke(
      `M0 -300C-20 -520 24 -640 ${num(random.between(-20, 20))} ${num(-tall)}M4 -560C30 -680 80 -760 110 ${num(-tall + 20)}M0 -620C-30 -740 -90 -800 -120 ${num(-tall + 60)}`,
      '#6b543d',
      17,
      'round',
    )
    for (const tone of [0.62, 0.84, 1.04, 1.2]) {
      let path = ''
      for (let i = 0; i < (fig ? 20 : 46); i++) {
        const a = random.between(0, 6.283)
        const r = Math.sqrt(random.next())
        const [lx, ly] = [
          Math.cos(a) * r * 290 + (1.2 - tone) * 70 * look.light.side * -1,
          -tall - 90 + Math.sin(a) * r * 330,
        ]
        const size = fig ? random.between(120, 180) : random.between(70, 110)
        path += leaf(
          lx,
          ly,
          size,
          size * (fig ? 0.42 : 0.16),
          Math.atan2(lx, -(ly + tall)) + random.between(-1, 1),
        )
      }
      d.shape(path, lit(green, tone))
    }
    const side = d.level(-170, 170, [
      [0, lit(pot, 0.9)],
      [0.3, lit(pot, 1.1)],
      [0.6, pot],
      [1, lit(pot, 0.6)],
    ])
    d.shape('M-170 -340H170L132 -14Q130 0 118 0H-118Q-130 0 -132 -14Z', side)
    d.shape('M-178 -360H178V-318H-178Z', side)
    d.shape('M-178 -318H178L176 -306H-176Z', '#1a120a38')
  })
}
