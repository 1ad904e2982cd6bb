import { drawRobes, type Robe } from '../bedroom/robes.ts'
import { lit } from '../core/colour.ts'
import { upright } from '../core/frame.ts'
import type { Layout } from '../layout.ts'

const RUNS: readonly [readonly Robe[], ...(readonly Robe[])[]] = [
  [
    { kind: 'door', width: 520 },
    { kind: 'door', width: 520 },
    { kind: 'hanging', width: 900 },
  ],
  [
    { kind: 'hanging', width: 820 },
    { kind: 'door', width: 540 },
    { kind: 'door', width: 540 },
  ],
  [
    { kind: 'door', width: 500 },
    { kind: 'door', width: 500 },
    { kind: 'drawers', width: 640 },
    { kind: 'door', width: 500 },
  ],
  [
    { kind: 'shelves', width: 620 },
    { kind: 'door', width: 560 },
    { kind: 'drawers', width: 620 },
    { kind: 'door', width: 500 },
  ],
]

/** A close-up of wardrobe doors where they meet, with an open bay or drawers beside them. */
export const bedroomDetail: Layout = {
  stand(random) {
    const near = random.between(0.7, 0.82)
    const z = 3600
    return {
      camera: {
        cx: 800,
        cy: 540 + (1060 - 1300) * near,
        eye: { x: 0, y: 1300, z },
        scale: (near * (z - 600)) / z,
      },
      room: { left: -4000, right: 4000, height: 2520 },
      length: random.between(-60, 60),
    }
  },
  draw(stage, shift) {
    const random = stage.random('bedroom-detail')
    const f = stage.back
    const robes = random.pick(RUNS)
    const total = robes.reduce((sum, robe) => sum + robe.width, 0)
    stage.d.fill(upright(f, { u: -2000, v: 0, w: 4000, h: 2400 }, 0), lit(stage.look.wall, 0.95))
    const padded: readonly Robe[] = [
      { kind: 'door', width: 540 },
      { kind: 'door', width: 540 },
      ...robes,
      { kind: 'door', width: 540 },
    ]
    drawRobes(stage, f, -total / 2 - 1080 + shift, padded, random, { v1: 2330, cornice: false })
    return [{ x: 800, y: 120, reach: 620 }]
  },
}
