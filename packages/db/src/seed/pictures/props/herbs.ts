import { lit } from '../core/colour.ts'
import type { Random } from '../core/random.ts'
import type { Stage } from '../core/stage.ts'
import { leaf } from './leaves.ts'

/** A pot of basil or sage, mm about its foot: leaves from dark at the back to light in front. */
export function drawHerbs(stage: Stage, random: Random): void {
  const { d } = stage
  const pot = random.pick(['#b87a55', '#e6ddcd', '#8b8f87', '#d2b79c'] as const)
  const green = random.pick(['#6f8a56', '#7d9270', '#5f7f55'] as const)
  for (const [layer, tone] of [
    [0, 0.72],
    [1, 0.9],
    [2, 1.1],
  ] as const) {
    let path = ''
    for (let i = 0; i < 16; i++) {
      const angle = random.between(-1.15, 1.15)
      const out = random.between(20, 95 - layer * 12)
      const x = Math.sin(angle) * out * 0.9
      const y = -100 - Math.cos(angle) * out * 1.05
      path += leaf(x, y, random.between(38, 60), random.between(13, 20), angle + random.between(-0.7, 0.7))
    }
    d.shape(path, lit(green, tone))
  }
  const side = d.level(-62, 62, [
    [0, lit(pot, 0.94)],
    [0.3, lit(pot, 1.1)],
    [1, lit(pot, 0.66)],
  ])
  d.shape('M-60 -116H60L48 0H-48Z', side)
  d.shape('M-66 -130H66V-106H-66Z', side)
  d.shape('M-66 -106H66L65 -100H-65Z', '#1a120a30')
}
