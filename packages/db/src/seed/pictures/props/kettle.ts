import { lit } from '../core/colour.ts'
import { rounded } from '../core/path.ts'
import type { Random } from '../core/random.ts'
import type { Stage } from '../core/stage.ts'

/** A stove kettle with a bail handle, mm about its foot. */
export function drawKettle(stage: Stage, random: Random): void {
  const { d } = stage
  const skin = random.pick(['#e9e2d4', '#3a3d3c', '#b9bdbe', '#6f8174', '#b5764d'] as const)
  const round = d.level(-105, 105, [
    [0, lit(skin, 0.9)],
    [0.3, lit(skin, 1.16)],
    [0.55, skin],
    [1, lit(skin, 0.6)],
  ])
  d.stroke('M-78 -150C-78 -262 78 -262 78 -150', '#4a3423', 13, 'round')
  d.stroke('M-40 -226C-16 -238 16 -238 40 -226', '#7d5836', 15, 'round')
  d.shape('M88 -78L152 -150L166 -142L104 -34Z', lit(skin, 0.72))
  d.shape('M-104 -6C-118 -86 -84 -150 0 -152C84 -150 118 -86 104 -6Q102 0 92 0H-92Q-102 0 -104 -6Z', round)
  d.shape(rounded(-58, -160, 116, 14, 7), lit(skin, 0.85))
  d.ellipse(0, -170, 14, 12, '#4a3423')
}
