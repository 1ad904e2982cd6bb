import type { Random } from '../core/random.ts'
import type { Stage } from '../core/stage.ts'
import type { Layout } from '../layout.ts'
import { drawCurtains } from '../props/curtain.ts'
import { drawFloorPlant } from '../props/floor-plant.ts'
import { drawRug } from '../props/rug.ts'
import type { Lamp } from '../shell/grade.ts'
import { drawPendant } from '../shell/pendant.ts'
import { drawWindow, type WindowKind } from '../shell/window.ts'
import { drawBench, drawPouffe } from './bench.ts'
import { drawDressingTable } from './dressing-table.ts'
import { drawRobes, evenDoors, type Robe } from './robes.ts'
import { drawSlidingRun } from './sliding.ts'

const WINDOWS: readonly [WindowKind, ...WindowKind[]] = ['sash', 'casement', 'picture', 'sash']
const HEIGHT = 2460
const TOP = 2330

/** A room with one fitted wall across it and the window in a side wall. */
function acrossRoom(random: Random): ReturnType<Layout['stand']> {
  const length = random.between(3900, 4500)
  return {
    camera: {
      cx: 800 + random.between(-70, 70),
      cy: 440,
      eye: { x: random.between(-160, 160), y: 1320, z: 6400 },
      scale: random.between(1170, 1250) / length,
    },
    room: { left: -length / 2, right: length / 2, height: HEIGHT },
    length,
  }
}

function drawSideWindow(stage: Stage, random: Random): void {
  const wall = stage.look.light.side < 0 ? 'left' : 'right'
  const r = { u: 1150, v: 820, w: 1300, h: 1280 }
  drawWindow(stage, stage[wall], r, random.pick(WINDOWS))
  drawCurtains(stage, stage[wall], r.u, r.u + r.w, 2260, random)
}

function drawForeground(stage: Stage, random: Random): Lamp[] {
  drawRug(stage, random.between(-250, 250), 1750, 2500, 1250, random)
  const kind = random.pick(['bench', 'pouffe', 'bench', 'none'] as const)
  const x = random.between(-420, 420)
  if (kind === 'bench') drawBench(stage, x, 1950, random.between(1200, 1500))
  if (kind === 'pouffe') drawPouffe(stage, x, 1850)
  if (random.chance(0.45))
    return [
      drawPendant(
        stage,
        random.pick(['drum', 'globe', 'bell'] as const),
        random.between(-250, 250),
        2000,
        2010,
        460,
      ),
    ]
  return []
}

/** Wardrobes from wall to wall, some with a mirror or drawers. */
export const wardrobeWall: Layout = {
  stand: acrossRoom,
  draw(stage, length) {
    const random = stage.random('wardrobe-wall')
    drawSideWindow(stage, random)
    const kind = random.pick(['door', 'split'] as const)
    const count = Math.max(8, Math.round(length / random.between(470, 540) / 2) * 2)
    const special = random.pick(['mirror', 'shelves', 'drawers', 'none', 'mirror', 'reeded'] as const)
    const at = random.pick([count / 2 - 1, 2, count - 4] as const)
    const robes = Array.from({ length: count }, (_, i): Robe => {
      const here = special !== 'none' && (i === at || i === at + 1)
      return { kind: here ? special : kind, width: (length - 8) / count }
    })
    drawRobes(stage, stage.back, -length / 2 + 4, robes, random, { v1: TOP })
    return drawForeground(stage, random)
  },
}

/** Tall leaves sliding past one another between a head and a sill track. */
export const sliding: Layout = {
  stand: acrossRoom,
  draw(stage, length) {
    const random = stage.random('sliding')
    drawSideWindow(stage, random)
    const narrow = random.chance(0.35) ? 620 : 0
    const atLeft = random.chance(0.5)
    const [u0, u1] = [-length / 2 + 4 + (atLeft ? narrow : 0), length / 2 - 4 - (atLeft ? 0 : narrow)]
    if (narrow > 0)
      drawRobes(
        stage,
        stage.back,
        atLeft ? -length / 2 + 4 : u1,
        [{ kind: 'shelves', width: narrow }],
        random,
        { v1: TOP, cornice: false },
      )
    drawSlidingRun(stage, stage.back, u0, u1, TOP, random)
    if (random.chance(0.3)) drawFloorPlant(stage, (atLeft ? 1 : -1) * (length / 2 - 350), 1150, random)
    return drawForeground(stage, random)
  },
}

/** Wardrobes either side of a fitted dressing table. */
export const dressing: Layout = {
  stand: acrossRoom,
  draw(stage, length) {
    const random = stage.random('dressing')
    drawSideWindow(stage, random)
    const table = random.between(1350, 1750)
    const shift = random.pick([0, 0, -0.5, 0.5] as const) * 0.4 * (length - table)
    const [a, b] = [shift - table / 2, shift + table / 2]
    const kinds = random.pick([['door'], ['split'], ['door', 'drawers'], ['door', 'mirror']] as const)
    const f = stage.back
    const lamps = drawDressingTable(stage, f, a, b, random)
    const fill = (width: number) =>
      width < 700 ? [{ kind: 'shelves', width } as const] : evenDoors(width, random, kinds)
    drawRobes(stage, f, -length / 2 + 4, fill(a + length / 2 - 4), random, { v1: TOP })
    drawRobes(stage, f, b, fill(length / 2 - 4 - b), random, { v1: TOP })
    if (random.chance(0.5))
      drawRobes(stage, f, a, evenDoors(table, random), random, { v0: TOP - 420, v1: TOP, depth: 420 })
    if (random.chance(0.6)) drawRug(stage, shift, 1850, 2100, 900, random)
    return lamps
  },
}
