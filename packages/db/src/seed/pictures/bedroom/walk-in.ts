import { drawBox } from '../core/box.ts'
import { sheen } from '../core/colour.ts'
import { flat } from '../core/frame.ts'
import type { Random } from '../core/random.ts'
import { shadeFloor } from '../core/soft.ts'
import type { Stage } from '../core/stage.ts'
import { drawDoor } from '../joinery/door.ts'
import type { Layout } from '../layout.ts'
import { placeThing } from '../props/counter.ts'
import { drawCurtains } from '../props/curtain.ts'
import { drawRug } from '../props/rug.ts'
import { drawPendant } from '../shell/pendant.ts'
import { drawWindow } from '../shell/window.ts'
import { drawPouffe } from './bench.ts'
import { drawRobes, type Robe } from './robes.ts'

/** A dressing room open on three sides: rails, shelves, drawers; an island of drawers or a pouffe in the middle. */
export const walkIn: Layout = {
  stand(random) {
    const length = random.between(3300, 3800)
    return {
      camera: {
        cx: 800 + random.between(-40, 40),
        cy: 430,
        eye: { x: random.between(-120, 120), y: 1380, z: 5700 },
        scale: random.between(930, 1010) / length,
      },
      room: { left: -length / 2, right: length / 2, height: 2460 },
      length,
    }
  },
  draw(stage, length) {
    const random = stage.random('walk-in')
    const half = length / 2
    const window = random.chance(0.45)
    const middle = half - 600
    if (window) {
      drawWindow(
        stage,
        stage.back,
        { u: -560, v: 700, w: 1120, h: 1450 },
        random.pick(['sash', 'casement'] as const),
      )
      drawCurtains(stage, stage.back, -560, 560, 2280, random)
    } else {
      const centre: Robe = { kind: random.pick(['mirror', 'shelves', 'door'] as const), width: 0 }
      const wing: Robe = { kind: 'hanging', width: 0 }
      const parts = [wing, centre, centre, wing]
      drawRobes(
        stage,
        stage.back,
        -middle,
        parts.map((part) => ({ ...part, width: (2 * middle) / 4 })),
        random,
        { v1: 2400, cornice: false },
      )
    }
    if (random.chance(0.7)) drawRug(stage, 0, 2000, 1300, 2300, random)
    const order = random.chance(0.5)
    for (const wall of ['left', 'right'] as const)
      drawRobes(stage, stage[wall], 0, sideBays((wall === 'left') === order, random), random, {
        v1: 2400,
        cornice: false,
      })
    if (random.chance(0.55)) drawDrawerIsland(stage, random)
    else drawPouffe(stage, random.between(-80, 80), 2100)
    return random.chance(0.7)
      ? [drawPendant(stage, random.pick(['globe', 'drum', 'bell'] as const), 0, 2000, 2020, 430)]
      : []
  },
}

function sideBays(closed: boolean, random: Random): Robe[] {
  const open: Robe[] = [
    { kind: 'hanging', width: 900 },
    { kind: 'shelves', width: 620 },
    { kind: 'hanging', width: 1000 },
    { kind: 'shelves', width: 620 },
    { kind: 'hanging', width: 1000 },
    { kind: 'hanging', width: 700 },
  ]
  if (!closed || random.chance(0.5)) return open
  return Array.from(
    { length: 10 },
    (_, i): Robe => ({ kind: i === 4 || i === 5 ? 'mirror' : 'door', width: 484 }),
  )
}

function drawDrawerIsland(stage: Stage, random: Random): void {
  const { d, look } = stage
  const f = stage.facing(1750)
  const half = 560
  shadeFloor(stage, f, -half, half, 0, 660, 1)
  drawBox(d, f, { u0: -half, u1: half, v0: 0, v1: 880, w0: 0, w1: 680 }, { base: look.front })
  for (const side of [0, 1])
    for (let i = 0; i < 4; i++)
      drawDoor(
        stage,
        f,
        {
          rect: { u: -half + side * half, v: 80 + i * 199, w: half, h: 199 },
          w: 700,
          hinge: 'low',
          grip: 'drawer',
        },
        random,
      )
  drawBox(
    d,
    f,
    { u0: -half - 20, u1: half + 20, v0: 880, v1: 910, w0: -20, w1: 725 },
    { base: look.worktop.kind === 'dark-stone' ? look.wood : look.worktop.colour },
  )
  d.fill(flat(f, -half - 20, half + 20, 910, 300, 725), sheen(0.08))
  placeThing(stage, f, random.pick(['stems', 'bowl'] as const), random.between(-250, 250), 910, 300, random)
}
