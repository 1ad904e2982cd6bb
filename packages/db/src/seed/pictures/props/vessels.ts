import { lit } from '../core/colour.ts'
import { rounded } from '../core/path.ts'
import type { Random } from '../core/random.ts'
import type { Stage } from '../core/stage.ts'

/** A crock of wooden spoons, mm about its foot. */
export function drawCrock(stage: Stage, random: Random): void {
  const { d } = stage
  const glaze = random.pick(['#ece4d6', '#c9bda9', '#6f7b74', '#a87f60'] as const)
  for (const [x, tilt, tall] of [
    [-30, -46, 300],
    [-4, -10, 330],
    [22, 30, 310],
    [36, 66, 280],
  ] as const) {
    const wood = random.pick(['#b78a5a', '#9c6f45', '#caa277'] as const)
    d.stroke(`M${x} -150L${x + tilt} ${-tall}`, wood, 10, 'round')
    d.ellipse(x + tilt, -tall - 16, 17, 27, lit(wood, 1.04))
  }
  d.shape(
    rounded(-68, -178, 136, 178, 12),
    d.level(-68, 68, [
      [0, lit(glaze, 0.93)],
      [0.3, lit(glaze, 1.08)],
      [0.6, glaze],
      [1, lit(glaze, 0.66)],
    ]),
  )
  d.shape(rounded(-68, -178, 136, 12, 6), lit(glaze, 1.06))
}

/** A pepper and a salt mill in turned wood. */
export function drawMill(stage: Stage, random: Random): void {
  const { d } = stage
  for (const [x, scale, wood] of [
    [-36, 1, '#5d3f29'],
    [38, 0.8, random.pick(['#c79b6b', '#e2d6c2'] as const)],
  ] as const)
    d.placed(x, 0, scale, () => {
      const round = d.level(-30, 30, [
        [0, lit(wood, 0.9)],
        [0.3, lit(wood, 1.2)],
        [1, lit(wood, 0.64)],
      ])
      d.shape(
        'M-30 0C-26 -60 -14 -80 -16 -120C-18 -140 -28 -150 -26 -172H26C28 -150 18 -140 16 -120C14 -80 26 -60 30 0Z',
        round,
      )
      d.shape('M-24 -176H24C28 -206 18 -224 0 -228C-18 -224 -28 -206 -24 -176Z', round)
      d.ellipse(0, -236, 9, 9, stage.look.metal.mid)
    })
}

/** A stack of plates with a cup on it. */
export function drawStack(stage: Stage, random: Random): void {
  const { d } = stage
  const glaze = random.pick(['#f0e9dc', '#d9cdb9', '#aab4ac'] as const)
  const round = d.level(-120, 120, [
    [0, lit(glaze, 0.95)],
    [0.3, lit(glaze, 1.06)],
    [1, lit(glaze, 0.72)],
  ])
  for (let i = 0; i < 6; i++) {
    d.shape(rounded(-112, -15 - i * 16, 224, 12, 6), round)
    d.shape(rounded(-100, -4 - i * 16, 200, 3, 1), '#1a120a38')
  }
  d.stroke('M42 -164c40 -8 40 46 0 40', lit(glaze, 0.85), 9)
  d.shape(
    'M-46 -178H46C46 -128 30 -100 20 -97H-20C-30 -100 -46 -128 -46 -178Z',
    d.level(-46, 46, [
      [0, lit(glaze, 0.95)],
      [0.3, lit(glaze, 1.08)],
      [1, lit(glaze, 0.72)],
    ]),
  )
}
