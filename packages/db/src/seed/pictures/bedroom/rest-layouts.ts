import { drawBox } from '../core/box.ts'
import { lit } from '../core/colour.ts'
import type { Stage } from '../core/stage.ts'
import { drawOpenBay } from '../kitchen/open-bay.ts'
import type { Layout } from '../layout.ts'
import { drawArt } from '../props/art.ts'
import { drawCurtains } from '../props/curtain.ts'
import { drawRug } from '../props/rug.ts'
import type { Lamp } from '../shell/grade.ts'
import { drawPendant } from '../shell/pendant.ts'
import { drawWindow } from '../shell/window.ts'
import { drawBed } from './bed.ts'
import { drawBench } from './bench.ts'
import { drawFireplace } from './fireplace.ts'
import { drawMirror } from './mirror.ts'
import { drawRobes, evenDoors } from './robes.ts'
import { drawTableLamp, drawWallLight } from './table-lamp.ts'

/** A bed set into a wall of wardrobes, with cupboards over the headboard. */
export const overbed: Layout = {
  stand(random) {
    const length = random.between(3900, 4400)
    return {
      camera: {
        cx: 800 + random.between(-40, 40),
        cy: 400,
        eye: { x: random.between(-120, 120), y: 1420, z: 7000 },
        scale: random.between(1170, 1240) / length,
      },
      room: { left: -length / 2, right: length / 2, height: 2460 },
      length,
    }
  },
  draw(stage: Stage, length): readonly Lamp[] {
    const random = stage.random('overbed')
    const { look, d } = stage
    const f = stage.back
    const half = length / 2 - 4
    const bay = random.between(2250, 2500)
    const top = 2330
    const over = random.pick([430, 520] as const)
    const wall = stage.look.light.side < 0 ? 'left' : 'right'
    if (random.chance(0.7)) {
      drawWindow(stage, stage[wall], { u: 1500, v: 800, w: 1300, h: 1300 }, 'sash')
      drawCurtains(stage, stage[wall], 1500, 2800, 2260, random)
    }
    const panel = random.chance(0.5) ? lit(look.front, 0.96) : look.textile.base
    drawBox(
      d,
      f,
      { u0: -bay / 2, u1: bay / 2, v0: 0, v1: top - over, w0: 0, w1: 30 },
      { base: random.chance(0.5) ? panel : look.wall },
    )
    const lamps: Lamp[] = []
    const wide = 1560
    const beside = (bay - wide) / 2
    const shelves = random.chance(0.5)
    for (const hand of [-1, 1]) {
      const u = hand < 0 ? -bay / 2 : bay / 2 - beside
      if (shelves)
        drawOpenBay(stage, f, { u, v: 560, w: beside, h: top - over - 560 }, 320, random, {
          shelves: 3,
          deep: 260,
          lit: true,
        })
      drawRobes(
        stage,
        f,
        u,
        [{ kind: 'drawers', width: beside }].map((robe) => ({ ...robe, kind: 'door' as const })),
        random,
        { v1: 560, depth: 460, cornice: false },
      )
      drawBox(d, f, { u0: u, u1: u + beside, v0: 560, v1: 585, w0: 0, w1: 480 }, { base: look.wood })
      lamps.push(
        shelves
          ? drawWallLight(stage, f, hand * (wide / 2 - 60), 1250, 40)
          : drawTableLamp(stage, f, u + beside / 2, 585, 240, random, 0.95),
      )
    }
    drawRobes(stage, f, -bay / 2, evenDoors(bay, random), random, {
      v0: top - over,
      v1: top,
      depth: 560,
      cornice: false,
    })
    drawRobes(stage, f, -half, evenDoors(half - bay / 2, random, ['door', 'door', 'mirror']), random, {
      v1: top,
    })
    drawRobes(stage, f, bay / 2, evenDoors(half - bay / 2, random, ['door', 'door', 'drawers']), random, {
      v1: top,
    })
    drawRug(stage, 0, 1900, 2700, 1500, random)
    drawBed(stage, 0, 40, wide, random)
    return lamps
  },
}

/** Wardrobes in the alcoves either side of a chimney breast. */
export const alcove: Layout = {
  stand(random) {
    const length = random.between(4000, 4500)
    return {
      camera: {
        cx: 800 + random.between(-60, 60),
        cy: 430,
        eye: { x: random.between(-140, 140), y: 1320, z: 6600 },
        scale: random.between(1190, 1270) / length,
      },
      room: { left: -length / 2, right: length / 2, height: 2560 },
      length,
    }
  },
  draw(stage, length) {
    const random = stage.random('alcove')
    const { d, look, room } = stage
    const f = stage.back
    const half = length / 2
    const breast = random.between(1560, 1720)
    const deep = 420
    const kinds = random.pick([['door'], ['split'], ['drawers'], ['door']] as const)
    const open = random.chance(0.4)
    const robes = (width: number, side: -1 | 1) =>
      open && side > 0
        ? [{ kind: 'shelves', width: width / 2 } as const, { kind: 'shelves', width: width / 2 } as const]
        : evenDoors(width, random, kinds)
    const each = half - breast / 2 - 8
    drawRobes(stage, f, -half + 4, robes(each, -1), random, { v1: 2380, depth: deep - 30 })
    drawRobes(stage, f, breast / 2 + 4, robes(each, 1), random, { v1: 2380, depth: deep - 30 })
    const [t, b] = [f.at(0, room.height, deep)[1], f.at(0, 0, deep)[1]]
    drawBox(
      d,
      f,
      { u0: -breast / 2, u1: breast / 2, v0: 0, v1: room.height, w0: 0, w1: deep },
      {
        base: look.wall,
        front: d.upright(t, b, [
          [0, lit(look.wall, 0.97)],
          [0.4, lit(look.wall, 1.02)],
          [1, lit(look.wall, 0.96)],
        ]),
      },
    )
    const face = stage.facing(deep)
    if (random.chance(0.5)) drawArt(stage, face, 0, 1740, random, 1.25)
    else drawMirror(stage, face, 0, 1290, 840, 900, random.pick(['round', 'arch'] as const))
    drawFireplace(stage, f, 0, deep, random)
    drawRug(stage, random.between(-200, 200), 1950, 2500, 1100, random)
    if (random.chance(0.6)) drawBench(stage, random.between(-500, 500), 2050, 1300)
    return random.chance(0.6)
      ? [drawPendant(stage, random.pick(['drum', 'globe', 'bell'] as const), 0, 1900, 2080, 460)]
      : []
  },
}
