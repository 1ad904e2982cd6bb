import type { Layout } from '../layout.ts'
import { drawFloorPlant } from '../props/floor-plant.ts'
import { drawRug } from '../props/rug.ts'
import { planBack } from './back-plan.ts'
import { drawBack } from './back-wall.ts'
import { drawPantry, drawPantryLeaves } from './pantry.ts'
import { drawTallRun, type TallUnit } from './tall.ts'

type Bank = readonly TallUnit[]
const BESIDE: readonly [Bank, ...Bank[]] = [
  [{ kind: 'larder', width: 600 }],
  [{ kind: 'larder', width: 1000 }],
  [{ kind: 'fridge', width: 620 }],
  [{ kind: 'ovens', width: 620 }],
  [
    { kind: 'glazed', width: 620 },
    { kind: 'larder', width: 600 },
  ],
]

const total = (bank: Bank) => bank.reduce((sum, unit) => sum + unit.width, 0)

/** A wall of tall units with the larder standing open in the middle. */
export const larder: Layout = {
  stand(random) {
    const near = random.between(0.345, 0.38)
    return {
      camera: {
        cx: 800 + random.between(-50, 50),
        cy: 455,
        eye: { x: random.between(-90, 90), y: 1330, z: 6600 },
        scale: near,
      },
      room: { left: -2600 - random.between(0, 900), right: 2600 + random.between(0, 900), height: 2520 },
      length: random.between(1050, 1300),
    }
  },
  draw(stage, width) {
    const random = stage.random('larder')
    const top = random.pick([2200, 2280] as const)
    const [left, right] = [random.pick(BESIDE), random.pick(BESIDE)]
    const u = -width / 2 + random.between(-120, 120)
    const along = random.pick(['none', 'left', 'right', 'none'] as const)
    const plain = { centre: 'plain', low: [], high: [], above: 'shelves', top, props: 3 } as const
    const start = u - total(left)
    const end = u + width + total(right)
    if (along === 'left') drawBack(stage, planBack(stage.room.left, start, random, plain), random)
    if (along === 'right') drawBack(stage, planBack(end, stage.room.right, random, plain), random)
    drawTallRun(stage, stage.back, start, left, random, top)
    drawTallRun(stage, stage.back, u + width, right, random, top)
    drawPantry(stage, stage.back, u, width, top, random)
    drawPantryLeaves(stage, u, width, top, random)
    if (random.chance(0.5)) drawRug(stage, 0, 1500, 1900, 760, random)
    if (along !== 'left' && start > -1750) drawFloorPlant(stage, start - 330, 480, random)
    return []
  },
}
