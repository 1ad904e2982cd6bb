import { lit, sheen } from '../core/colour.ts'
import type { Random } from '../core/random.ts'
import type { Stage } from '../core/stage.ts'

const FRUIT = [
  ['#d9a441', '#e2b85a', '#cf9433'],
  ['#8da05a', '#a3b06b', '#7c9150'],
  ['#b1553a', '#c06a4a', '#a44a33'],
  ['#d98a4a', '#e39d5f', '#cf7c3d'],
] as const

/** A bowl of fruit, mm about its foot. */
export function drawBowl(stage: Stage, random: Random): void {
  const { d } = stage
  const glaze = random.pick(['#eee7da', '#d8cdbb', '#6d7a70', '#b98b6b', '#3f4a4d'] as const)
  const fruit = random.pick(FRUIT)
  for (const [x, y, r] of [
    [-70, -112, 42],
    [8, -122, 44],
    [78, -110, 40],
    [-28, -140, 38],
    [46, -142, 38],
  ] as const) {
    const skin = random.pick(fruit)
    d.ellipse(x, y, r, r * 0.95, lit(skin, 0.86))
    d.ellipse(x - 4, y - 4, r * 0.86, r * 0.82, skin)
    d.ellipse(x - 12, y - 14, r * 0.36, r * 0.3, sheen(0.3))
  }
  d.shape(
    'M-150 -108H150C146 -46 96 -14 62 -8V0H-62V-8C-96 -14 -146 -46 -150 -108Z',
    d.level(-150, 150, [
      [0, lit(glaze, 0.95)],
      [0.3, lit(glaze, 1.08)],
      [0.6, glaze],
      [1, lit(glaze, 0.68)],
    ]),
  )
  d.shape('M-150 -108H150L149 -100H-149Z', lit(glaze, 1.1))
}
