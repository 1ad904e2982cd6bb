import type { Stage } from '../core/stage.ts'
import type { Layout } from '../layout.ts'
import { drawArt } from '../props/art.ts'
import { drawFloorPlant } from '../props/floor-plant.ts'
import { drawRug } from '../props/rug.ts'
import { drawPendant } from '../shell/pendant.ts'
import { planBack } from './back-plan.ts'
import { drawBack } from './back-wall.ts'
import { drawSide } from './side-wall.ts'

const WINDOWS = ['sash', 'casement', 'steel', 'picture'] as const

/** A run on the back wall turning the corner along one side wall. */
export const lShaped: Layout = {
  stand(random) {
    const length = random.between(3900, 4500)
    const onLeft = random.chance(0.5)
    const x = (onLeft ? 1 : -1) * random.between(80, 260)
    const half = length / 2
    return {
      camera: { cx: 800 + (onLeft ? 90 : -90), cy: 425, eye: { x, y: 1380, z: 6000 }, scale: 1270 / length },
      room: { left: onLeft ? -half : -5200, right: onLeft ? 5200 : half, height: 2520 },
      length,
    }
  },
  draw(stage: Stage, length) {
    const random = stage.random('l-shaped')
    const onLeft = stage.room.right > 5000
    const half = length / 2
    const reach = random.between(2900, 3600)
    const end = random.between(620, 900)
    const [u0, u1] = onLeft ? [-half + 620, half - end + 620] : [-half + end - 620, half - 620]
    const open = random.pick([
      [],
      [{ kind: 'larder', width: 600 }],
      [{ kind: 'fridge', width: 620 }],
      [{ kind: 'ovens', width: 620 }],
    ] as const)
    const plan = planBack(u0, u1, random, onLeft ? { low: [], high: open } : { low: open, high: [] })
    const away = onLeft ? half + 500 : -half - 500
    if (random.chance(0.7)) drawArt(stage, stage.back, away + (onLeft ? 200 : -200), 1620, random)
    drawBack(stage, { ...plan, above: plan.centre === 'window' ? 'bare' : plan.above }, random)
    if (random.chance(0.7)) drawFloorPlant(stage, away + (onLeft ? 100 : -100), 420, random)
    if (random.chance(0.6)) drawRug(stage, onLeft ? 300 : -300, 1900, 1900, 800, random)
    const above = random.pick(['units', 'shelves', 'units', 'window', 'bare'] as const)
    drawSide(
      stage,
      {
        wall: onLeft ? 'left' : 'right',
        u0: 0,
        u1: reach,
        above,
        far: [],
        range: plan.centre === 'window' && random.chance(0.5),
        top: plan.top,
        window: plan.window,
      },
      random,
    )
    return []
  },
}

/** Units on three sides, the window or the cooker in the middle. */
export const uShaped: Layout = {
  stand(random) {
    const length = random.between(3300, 3900)
    return {
      camera: {
        cx: 800 + random.between(-40, 40),
        cy: 425,
        eye: { x: random.between(-160, 160), y: 1420, z: 5700 },
        scale: random.between(940, 1020) / length,
      },
      room: { left: -length / 2, right: length / 2, height: 2520 },
      length,
    }
  },
  draw(stage, length) {
    const random = stage.random('u-shaped')
    const half = length / 2
    const plan = planBack(-half + 600, half - 600, random, {
      low: [],
      high: [],
      centre: random.pick(['window', 'window', 'range'] as const),
      shift: 0,
      props: 2,
    })
    drawBack(stage, { ...plan, above: random.pick(['bare', 'units', 'shelves'] as const) }, random)
    if (random.chance(0.5)) drawRug(stage, 0, 1900, 1100, 1500, random)
    const [left, right] = [
      random.pick(['units', 'shelves', 'units'] as const),
      random.pick(['units', 'bare', 'window'] as const),
    ]
    const swap = random.chance(0.5)
    const tall = random.chance(0.5) ? ([{ kind: 'larder', width: 600 }] as const) : []
    const top = plan.top
    const shared = { u0: 0, range: false, top, window: random.pick(WINDOWS) }
    drawSide(
      stage,
      {
        ...shared,
        wall: 'left',
        u1: stage.camera.eye.z - 900,
        above: swap ? right : left,
        far: swap ? [] : tall,
      },
      random,
    )
    drawSide(
      stage,
      {
        ...shared,
        wall: 'right',
        u1: stage.camera.eye.z - 900,
        above: swap ? left : right,
        far: swap ? tall : [],
        range: plan.centre === 'window' && random.chance(0.5),
      },
      random,
    )
    return random.chance(0.5)
      ? [drawPendant(stage, random.pick(['dome', 'globe', 'drum'] as const), 0, 2300, 1960, 420)]
      : []
  },
}
