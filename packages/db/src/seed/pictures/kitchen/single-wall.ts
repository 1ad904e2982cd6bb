import type { Camera } from '../core/camera.ts'
import type { Stage } from '../core/stage.ts'
import type { Layout } from '../layout.ts'
import { drawFloorPlant } from '../props/floor-plant.ts'
import { drawRug } from '../props/rug.ts'
import type { Lamp } from '../shell/grade.ts'
import { planBack } from './back-plan.ts'
import { drawBack } from './back-wall.ts'

/** Everything on one wall. */
export const singleWall: Layout = {
  stand(random) {
    const length = random.between(3500, 4100)
    const camera: Camera = {
      cx: 800 + random.between(-60, 60),
      cy: 440,
      eye: { x: 0, y: 1340, z: 7000 },
      scale: 0.33,
    }
    return { camera, room: { left: -3400, right: 3400, height: 2520 }, length }
  },
  draw(stage: Stage, length): readonly Lamp[] {
    const random = stage.random('single-wall')
    drawBack(stage, planBack(-length / 2, length / 2, random), random)
    if (random.chance(0.5)) drawRug(stage, 0, 1300, random.between(1500, 2300), 620, random)
    if (length < 3800 && random.chance(0.7))
      drawFloorPlant(stage, (random.chance(0.5) ? 1 : -1) * (length / 2 + 330), 500, random)
    return []
  },
}
