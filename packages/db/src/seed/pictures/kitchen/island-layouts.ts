import type { Random } from '../core/random.ts'
import type { Stage } from '../core/stage.ts'
import type { Layout } from '../layout.ts'
import { drawArt } from '../props/art.ts'
import type { CounterThing } from '../props/counter.ts'
import { drawFloorPlant } from '../props/floor-plant.ts'
import type { StoolKind } from '../props/stool.ts'
import type { Lamp } from '../shell/grade.ts'
import { drawPendant, type PendantKind } from '../shell/pendant.ts'
import { drawWindow } from '../shell/window.ts'
import { type BackPlan, planBack } from './back-plan.ts'
import { drawBack } from './back-wall.ts'
import { type Block, drawBlock } from './island-block.ts'
import { drawSide } from './side-wall.ts'
import type { TallUnit } from './tall.ts'

const PENDANTS: readonly [PendantKind, ...PendantKind[]] = ['dome', 'globe', 'cone', 'bell', 'drum']
const STOOLS: readonly [StoolKind, ...StoolKind[]] = ['turned', 'slat', 'tub']
const THINGS: readonly [readonly CounterThing[], ...(readonly CounterThing[])[]] = [
  ['stems', 'bowl'],
  ['bowl', 'stems'],
  ['stems'],
  ['stack', 'stems', 'bowl'],
  ['bowl', 'herbs'],
]

/** A freestanding island before a fitted wall, pendants above it. */
export const island: Layout = {
  stand(random) {
    const length = random.between(4500, 5200)
    return {
      camera: {
        cx: 800 + random.between(-40, 40),
        cy: 418,
        eye: { x: random.between(-200, 200), y: 1440, z: 7600 },
        scale: 0.285,
      },
      room: {
        left: -length / 2 - random.pick([0, 0, 900] as const),
        right: length / 2 + random.pick([0, 0, 900] as const),
        height: 2620,
      },
      length,
    }
  },
  draw(stage: Stage, length) {
    const random = stage.random('island')
    const bank: readonly [readonly TallUnit[], ...(readonly TallUnit[])[]] = [
      [{ kind: 'larder', width: 1000 }],
      [
        { kind: 'fridge', width: 620 },
        { kind: 'ovens', width: 620 },
      ],
      [{ kind: 'ovens', width: 620 }],
      [
        { kind: 'larder', width: 600 },
        { kind: 'shelves', width: 520 },
      ],
      [],
    ]
    const plan: Partial<BackPlan> = {
      low: random.pick(bank),
      high: random.pick(bank),
      shift: 0,
      centre: random.pick(['range', 'window', 'range', 'hob'] as const),
    }
    drawBack(stage, planBack(-length / 2 + 4, length / 2 - 4, random, plan), random)
    if (stage.room.right > length / 2 + 500 && random.chance(0.6))
      drawFloorPlant(stage, length / 2 + 450, 500, random)
    const width = random.between(2000, 2500)
    const x = random.between(-180, 180)
    const seats = random.pick([0, 2, 3, 3] as const)
    const block: Block = {
      x0: x - width / 2,
      x1: x + width / 2,
      z0: 1750,
      z1: seats > 0 ? 2720 : 2600,
      seats,
      stool: random.pick(STOOLS),
      things: random.pick(THINGS),
      overhang: seats > 0 ? 300 : 20,
    }
    drawBlock(stage, block, random)
    return hangPendants(stage, block, random)
  },
}

function hangPendants(stage: Stage, block: Block, random: Random): Lamp[] {
  const kind = random.pick(PENDANTS)
  const count = kind === 'drum' ? 2 : random.pick([2, 3] as const)
  const width = block.x1 - block.x0
  const size = count === 2 ? random.between(330, 420) : random.between(250, 320)
  const lamps: Lamp[] = []
  for (let i = 0; i < count; i++)
    lamps.push(
      drawPendant(stage, kind, block.x0 + (width * (i + 0.5)) / count, (block.z0 + block.z1) / 2, 1760, size),
    )
  return lamps
}

/** A worktop coming out from one wall into the room, with seats along it. */
export const peninsula: Layout = {
  stand(random) {
    const length = random.between(4000, 4500)
    const right = random.chance(0.5)
    return {
      camera: {
        cx: 800 + (right ? -50 : 50),
        cy: 400,
        eye: { x: right ? -120 : 120, y: 1420, z: 7600 },
        scale: 1260 / length,
      },
      room: { left: right ? -4800 : -length / 2, right: right ? length / 2 : 4800, height: 2560 },
      length,
    }
  },
  draw(stage, length) {
    const random = stage.random('peninsula')
    const right = stage.room.right < 4000
    const half = length / 2
    const [u0, u1] = right ? [-half + 500, half - 620] : [-half + 620, half - 500]
    const ends: readonly [readonly TallUnit[], ...(readonly TallUnit[])[]] = [
      [{ kind: 'larder', width: 600 }],
      [{ kind: 'ovens', width: 620 }],
      [],
    ]
    const end = random.pick(ends)
    const plan = planBack(u0, u1, random, right ? { low: end, high: [] } : { low: [], high: end })
    if (random.chance(0.6)) drawArt(stage, stage.back, right ? -half + 60 : half - 60, 1600, random)
    drawBack(stage, plan, random)
    const wall = right ? 'right' : 'left'
    const above = random.pick(['shelves', 'bare', 'bare'] as const)
    if (above === 'bare') drawWindow(stage, stage[wall], { u: 800, v: 1160, w: 1500, h: 1060 }, plan.window)
    drawSide(
      stage,
      { wall, u0: 0, u1: 1950, above, far: [], range: false, top: plan.top, window: plan.window },
      random,
    )
    const width = random.between(2150, 2600)
    const edge = right ? half : -half
    const block: Block = {
      x0: right ? edge - width : edge,
      x1: right ? edge : edge + width,
      z0: 1900,
      z1: 2720,
      seats: 3,
      stool: random.pick(STOOLS),
      things: random.pick(THINGS),
      overhang: 260,
    }
    drawBlock(stage, block, random)
    if (random.chance(0.5)) drawFloorPlant(stage, right ? -half + 150 : half - 150, 700, random)
    return random.chance(0.65) ? hangPendants(stage, block, random) : []
  },
}
