import { randomStream } from './core/random.ts'
import { setStage } from './core/stage.ts'
import { DETAILS, LAYOUTS } from './layouts.ts'
import { chooseLook } from './look/choose-look.ts'
import type { Scene } from './scene.ts'
import { drawGrade } from './shell/grade.ts'
import { drawRoom } from './shell/room.ts'

/** The scene as SVG, 1600 × 1067. The same scene gives the same bytes. */
export function drawScene(scene: Scene): string {
  const close = scene.view === 'detail'
  const layout = close ? DETAILS[scene.room] : LAYOUTS[scene.layout]
  const { camera, room, length } = layout.stand(randomStream(scene.variation, close ? scene.layout : 'stand'))
  const stage = setStage(scene.room, camera, chooseLook(scene), room, scene.variation)
  const settleShade = close ? undefined : drawRoom(stage)
  const lamps = layout.draw(stage, length)
  settleShade?.()
  drawGrade(stage, lamps)
  return stage.d.toString()
}
