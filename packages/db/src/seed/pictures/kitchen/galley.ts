import type { Layout } from '../layout.ts'
import { drawRug } from '../props/rug.ts'
import { drawPendant } from '../shell/pendant.ts'
import type { WindowKind } from '../shell/window.ts'
import { planBack } from './back-plan.ts'
import { drawBack } from './back-wall.ts'
import { drawSide } from './side-wall.ts'

const WINDOWS: readonly WindowKind[] = ['sash', 'casement', 'steel', 'picture']

/** Two runs facing each other across a passage to a window. */
export const galley: Layout = {
  stand(random) {
    const length = random.between(2600, 3050)
    return {
      camera: {
        cx: 800 + random.between(-70, 70),
        cy: 455,
        eye: { x: random.between(-130, 130), y: 1400, z: 5300 },
        scale: random.between(690, 760) / length,
      },
      room: { left: -length / 2, right: length / 2, height: 2520 },
      length,
    }
  },
  draw(stage, length) {
    const random = stage.random('galley')
    const half = length / 2
    const plan = planBack(-half + 600, half - 600, random, {
      low: [],
      high: [],
      centre: 'window',
      above: 'bare',
      shift: 0,
      props: 1,
    })
    drawBack(stage, plan, random)
    drawRug(stage, 0, 2000, 760, 2400, random)
    const top = plan.top
    const tall = random.pick([
      [{ kind: 'larder', width: 600 }],
      [
        { kind: 'ovens', width: 620 },
        { kind: 'fridge', width: 620 },
      ],
      [],
    ] as const)
    const shared = { u0: 0, u1: stage.camera.eye.z - 900, top, window: random.pick(WINDOWS) }
    const swap = random.chance(0.5)
    const cooking = { ...shared, above: random.pick(['units', 'bare'] as const), far: [], range: true }
    const storing = {
      ...shared,
      above: random.pick(['shelves', 'units', 'window'] as const),
      far: tall,
      range: false,
    }
    drawSide(stage, { ...(swap ? cooking : storing), wall: 'left' }, random)
    drawSide(stage, { ...(swap ? storing : cooking), wall: 'right' }, random)
    return random.chance(0.6)
      ? [drawPendant(stage, random.pick(['globe', 'cone', 'bell'] as const), 0, 1700, 2000, 340)]
      : []
  },
}
